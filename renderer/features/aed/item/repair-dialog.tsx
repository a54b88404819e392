import type { Fault } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useAedAct } from '../use-aeds.ts';

interface RepairDialogProps {
  readonly aedId: string;
  readonly fault: Fault;
  readonly onClose: () => void;
}

export function RepairDialog({ aedId, fault: { faultId, on, what }, onClose }: RepairDialogProps) {
  const repair = useAedAct(
    (how: string) => node.aed.repairFault({ aedId, faultId, on: clinicDate(Date.now()), how }),
    '修复已记录',
    onClose,
  );
  return (
    <ReasonDialog
      title="故障已修复"
      explanation={`${on} 报：${what}`}
      okText="记录"
      asks="怎样修复的"
      isDangerous={false}
      act={repair}
      onConfirm={repair.mutate}
      onClose={onClose}
    />
  );
}
