import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ContractView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { householdPath, signPath } from '../signing-path.ts';
import { useSigningAct } from '../use-signing-act.ts';
import { WaiverDialog } from '../waiver-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

type Dialog = 'transfer' | 'waive' | 'end';

/** What can be done with a contract in its state. */
export function ContractActs({ contract }: { readonly contract: ContractView }) {
  const { contractId, residentId, status, ending, residentFen } = contract;
  const [dialog, setDialog] = useState<Dialog>();
  const [, navigate] = useLocation();
  const close = () => setDialog(undefined);
  const waiving = useSigningAct(
    (waiver: { readonly fen: number; readonly reason: string }) =>
      node.signing.waive({ contractId, ...waiver }),
    '减免已记录',
    close,
  );
  // Drafted, but the connection broke before its text was made.
  const offering = useSigningAct(
    () => node.signing.offer({ contractIds: [contractId] }),
    '协议文本已生成',
    () => navigate(signPath([contractId])),
  );
  const runs = status === 'in-force' || status === 'to-begin';
  return (
    <>
      {status === 'draft' && (
        <Button type="primary" loading={offering.isPending} onClick={() => offering.mutate(undefined)}>
          生成协议，去签字
        </Button>
      )}
      <FaultSentence error={offering.error} />
      {status === 'offered' && (
        <Button type="primary" onClick={() => navigate(signPath([contractId]))}>
          签字
        </Button>
      )}
      {(runs || status === 'expired') && (
        <Button onClick={() => navigate(householdPath(residentId, contractId))}>续约</Button>
      )}
      {runs && <Button onClick={() => setDialog('transfer')}>变更医生</Button>}
      {runs && contract.waiver === null && residentFen > 0 && (
        <Button onClick={() => setDialog('waive')}>困难减免</Button>
      )}
      {ending === null && status !== 'expired' && (
        <Button danger onClick={() => setDialog('end')}>
          {runs ? '解约' : '作废'}
        </Button>
      )}
      {dialog === 'transfer' && <TransferDialog contract={contract} onClose={close} />}
      {dialog === 'end' && <EndDialog contractId={contractId} onClose={close} />}
      {dialog === 'waive' && (
        <WaiverDialog
          mostFen={residentFen}
          isBusy={waiving.isPending}
          error={waiving.error}
          onConfirm={waiving.mutate}
          onClose={close}
        />
      )}
    </>
  );
}
