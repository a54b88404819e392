import { useMutation } from '@tanstack/react-query';
import type { VisitState } from '../../../domain/visits/state.ts';
import { orpc } from '../../client/query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { refreshQueue } from '../queue/refresh-queue.ts';

interface ReopenDialogProps {
  readonly visit: VisitState;
  readonly onClose: () => void;
}

export function ReopenDialog({ visit, onClose }: ReopenDialogProps) {
  const reopen = useMutation(
    orpc.visits.reopen.mutationOptions({
      onSuccess: () => {
        onClose();
        return refreshQueue();
      },
    }),
  );
  return (
    <ReasonDialog
      title={`重新打开 ${visit.ticket} ${visit.residentName} 的就诊`}
      explanation="打开后可以补充和修改病历，写完请再结束。病人如需再次候诊，请挂号处再登记一次，号码不变。"
      okText="重新打开"
      act={reopen}
      onConfirm={(reason) => reopen.mutate({ visitId: visit.visitId, reason })}
      onClose={onClose}
    />
  );
}
