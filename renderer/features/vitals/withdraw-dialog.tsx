import { useMutation } from '@tanstack/react-query';
import type { VitalValues } from '../../../domain/vitals/values.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { vitalsText } from './vitals-words.ts';

interface WithdrawDialogProps {
  readonly vitalsId: string;
  readonly values: VitalValues;
  readonly onClose: () => void;
}

/** The whole set was wrong, such as another person's. */
export function WithdrawDialog({ vitalsId, values, onClose }: WithdrawDialogProps) {
  const tell = useTell();
  const withdraw = useMutation(
    orpc.vitals.withdraw.mutationOptions({
      onSuccess: () => {
        tell.done('这组测量已作废');
        onClose();
        return queryClient.invalidateQueries({ queryKey: orpc.vitals.key() });
      },
    }),
  );
  return (
    <ReasonDialog
      title="作废这组测量"
      explanation={`${vitalsText(values)}。作废后不再出现在病历里，但记录保留，可以查到是谁、为什么作废。只有个别数值错时请用“更正”。`}
      okText="作废"
      act={withdraw}
      onConfirm={(reason) => withdraw.mutate({ vitalsId, reason })}
      onClose={onClose}
    />
  );
}
