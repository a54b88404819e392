import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { type Priority, priorityLabels, prioritySchema } from '../../../domain/visits/priority.ts';
import { orpc } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioChoice } from '../../ui/radio-choice.tsx';
import { whoText } from './place.ts';
import { refreshQueue } from './refresh-queue.ts';

interface Values {
  readonly priority: Priority;
  readonly reason: string;
}

interface PriorityDialogProps {
  readonly row: QueueRow;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Somebody is to be seen earlier, or no longer. */
export function PriorityDialog({ row, onDone, onClose }: PriorityDialogProps) {
  const [form] = Form.useForm<Values>();
  const change = useMutation(
    orpc.visits.change.mutationOptions({
      onSuccess: ({ visit }) => {
        onDone(`${whoText(row)} 的优先级别已改为“${priorityLabels[visit.priority]}”。`);
        onClose();
        return refreshQueue();
      },
    }),
  );
  return (
    <FormDialog<Values>
      title={`${whoText(row)} 的优先级别`}
      okText="保存"
      form={form}
      initialValues={{ priority: row.priority }}
      isBusy={change.isPending}
      error={change.error}
      onFinish={({ priority, reason }) =>
        change.mutate({
          visitId: row.visitId,
          changes: { priority: { was: row.priority, now: priority } },
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="priority" label="优先级别">
        <RadioChoice
          autoFocus
          options={prioritySchema.options.map((value) => ({ value, label: priorityLabels[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label="原因（会留下记录）"
        rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
