import { Button } from 'antd';
import { useState } from 'react';
import type { Payment } from '../../../../domain/signing/state.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { yuanText } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';
import styles from './fees.module.css';
import { ReceiptDialog } from './receipt-dialog.tsx';

interface PaymentLineProps {
  readonly contractId: string;
  readonly payment: Payment;
  /** Who paid, in words. */
  readonly payer: string;
}

/** One payment: its receipt, and 冲红 when it was a mistake. */
export function PaymentLine({ contractId, payment, payer }: PaymentLineProps) {
  const [dialog, setDialog] = useState<'receipt' | 'reverse'>();
  const { paymentId, fen, on, receipt, reversed } = payment;
  const close = () => setDialog(undefined);
  const reversing = useSigningAct(
    (reason: string) => node.signingFees.reverse({ contractId, paymentId, reason }),
    '已冲红',
    close,
  );
  return (
    <li className={styles.payment}>
      <span>{on}</span>
      <span>{payer}</span>
      <b>{yuanText(fen)}</b>
      <span>收据 {receipt}</span>
      {reversed !== null && <StatusMark tone="warn">已冲红：{reversed}</StatusMark>}
      <Button size="small" onClick={() => setDialog('receipt')}>
        收据
      </Button>
      {reversed === null && (
        <Button size="small" danger onClick={() => setDialog('reverse')}>
          冲红
        </Button>
      )}
      {dialog === 'receipt' && (
        <ReceiptDialog contractId={contractId} paymentId={paymentId} onClose={close} />
      )}
      {dialog === 'reverse' && (
        <ReasonDialog
          title={`冲红收据 ${receipt}`}
          explanation={`${payer} ${yuanText(fen)} 不再算作已缴；原记录保留，不会删除。请收回纸质收据。`}
          okText="冲红"
          act={reversing}
          onConfirm={reversing.mutate}
          onClose={close}
        />
      )}
    </li>
  );
}
