import { useMutation } from '@tanstack/react-query';
import { Form } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import type { VisitOutcome } from '../../../domain/visits/events.ts';
import { orpc } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioChoice } from '../../ui/radio-choice.tsx';
import { whoText } from './place.ts';
import { refreshQueue } from './refresh-queue.ts';
import { outcomeLabels } from './words.ts';

interface EndVisitDialogProps {
  readonly row: QueueRow;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Somebody went home without having been seen, or was registered by mistake or twice. */
export function EndVisitDialog({ row, onDone, onClose }: EndVisitDialogProps) {
  const [form] = Form.useForm<{ readonly outcome: VisitOutcome }>();
  const close = useMutation(
    orpc.visits.close.mutationOptions({
      onSuccess: (_, { outcome }) => {
        onDone(`${whoText(row)} 的就诊已结束：${outcomeLabels[outcome]}。`);
        onClose();
        return refreshQueue();
      },
    }),
  );
  return (
    <FormDialog
      title={`结束 ${whoText(row)} 的就诊`}
      okText="结束就诊"
      form={form}
      initialValues={{ outcome: row.doubleOf === null ? 'left' : 'cancelled' }}
      isBusy={close.isPending}
      error={close.error}
      isDangerous
      onFinish={({ outcome }) => close.mutate({ visitId: row.visitId, outcome })}
      onClose={onClose}
    >
      <p>结束后不再叫号；已记录的内容都保留，医护人员可以重新打开。</p>
      <Form.Item name="outcome" label="原因">
        <RadioChoice
          autoFocus
          options={(['left', 'cancelled'] as const).map((value) => ({ value, label: outcomeLabels[value] }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
