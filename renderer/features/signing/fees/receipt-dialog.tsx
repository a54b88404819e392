import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { createPortal } from 'react-dom';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { useCountedPrint } from '../document/use-counted-print.ts';
import { refreshSigning } from '../refresh-signing.ts';
import styles from './fees.module.css';
import { ReceiptSlip } from './receipt-slip.tsx';

interface ReceiptDialogProps {
  readonly contractId: string;
  readonly paymentId: string;
  readonly onClose: () => void;
}

/** A receipt to be printed; a second print says that it is one. */
export function ReceiptDialog({ contractId, paymentId, onClose }: ReceiptDialogProps) {
  const receipt = useQuery(
    orpc.signingFees.receipt.queryOptions({ input: { contractId, paymentId }, gcTime: 0 }),
  );
  const { copies, error, isBusy, print } = useCountedPrint(async () => {
    const { copy } = await node.signingFees.printReceipt({ contractId, paymentId });
    void refreshSigning();
    return copy;
  });
  useShortcut('Ctrl+P', '打印收据', print, { enabled: receipt.data !== undefined, inDialogs: true });
  return (
    <Modal
      open
      title="收据"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" disabled={!receipt.data} loading={isBusy} onClick={print}>
            {receipt.data && receipt.data.prints > 0 ? '补打' : '打印'}
          </Button>
        </>
      }
    >
      <div className={styles.shown}>
        <FaultSentence error={receipt.error} onRetry={() => void receipt.refetch()} />
        <FaultSentence error={error} />
        {receipt.isPending && !receipt.error && <PageSkeleton />}
        {receipt.data && receipt.data.prints > 0 && (
          <Sentence tone="info">已打印 {receipt.data.prints} 次，再打印会注明“补打”。</Sentence>
        )}
        {receipt.data && <ReceiptSlip receipt={receipt.data} />}
      </div>
      {receipt.data &&
        createPortal(
          <div className={styles.sheets} data-prints="receipt">
            <ReceiptSlip receipt={receipt.data} copy={copies} />
          </div>,
          document.body,
        )}
    </Modal>
  );
}
