import { useMutation } from '@tanstack/react-query';
import type { VisitConflict } from '../../../domain/visits/conflict.ts';
import { orpc } from '../../client/query.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { refreshQueue } from '../queue/refresh-queue.ts';
import { conflictText } from './conflict-text.ts';

interface SettleDialogProps {
  readonly visitId: string;
  readonly conflict: VisitConflict;
  readonly onClose: () => void;
}

/** A person has looked at what was lost, and has put right what was to be put right. */
export function SettleDialog({ visitId, conflict, onClose }: SettleDialogProps) {
  const staffName = useStaffName();
  const settle = useMutation(
    orpc.visits.settleConflict.mutationOptions({
      onSuccess: () => {
        onClose();
        return refreshQueue();
      },
    }),
  );
  return (
    <ReasonDialog
      title="标记为已处理"
      explanation={`${conflictText(conflict, staffName)}需要补回的内容请先补回，再写明处理结果。`}
      okText="已处理"
      act={settle}
      onConfirm={(note) => settle.mutate({ visitId, log: conflict.log, seq: conflict.seq, note })}
      onClose={onClose}
    />
  );
}
