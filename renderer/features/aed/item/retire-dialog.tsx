import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

export function RetireDialog({ aed, onClose }: AedDialogProps) {
  const retire = useAedAct(
    (reason: string) => node.aed.retire({ aedId: aed.aedId, reason }),
    'AED 已停用',
    onClose,
  );
  return (
    <ReasonDialog
      title="停用 AED"
      explanation="停用后不再巡检，不计入覆盖；记录都保留。"
      okText="停用"
      act={retire}
      onConfirm={retire.mutate}
      onClose={onClose}
    />
  );
}
