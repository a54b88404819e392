import type { Service } from '../../../../domain/signing/state.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useSigningAct } from '../use-signing-act.ts';

interface WithdrawDialogProps {
  readonly contractId: string;
  readonly service: Service;
  readonly onClose: () => void;
}

/** A service put down by mistake no longer counts. */
export function WithdrawDialog({ contractId, service, onClose }: WithdrawDialogProps) {
  const withdrawing = useSigningAct(
    (reason: string) => node.signingTasks.withdraw({ contractId, serviceId: service.serviceId, reason }),
    '已撤回',
    onClose,
  );
  return (
    <ReasonDialog
      title="撤回履约记录"
      explanation="撤回后这一项不算完成；原记录和原因都保留。"
      okText="撤回"
      act={withdrawing}
      onConfirm={withdrawing.mutate}
      onClose={onClose}
    />
  );
}
