import type { RescuerState } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useAedAct } from '../use-aeds.ts';

interface RescuerLeftDialogProps {
  readonly rescuer: RescuerState;
  readonly onClose: () => void;
}

export function RescuerLeftDialog({ rescuer: { rescuerId, name }, onClose }: RescuerLeftDialogProps) {
  const leave = useAedAct((reason: string) => node.aed.rescuerLeft({ rescuerId, reason }), '已退出', onClose);
  return (
    <ReasonDialog
      title={`${name}退出`}
      explanation="退出后不再列出，记录保留；再次登记即可恢复。"
      okText="退出"
      act={leave}
      onConfirm={leave.mutate}
      onClose={onClose}
    />
  );
}
