import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { outcomeSchema, type VisitOutcome } from '../../../domain/visits/events.ts';
import { node } from '../../client/node.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioChoice } from '../../ui/radio-choice.tsx';
import { whoText } from '../queue/place.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import { outcomeLabels } from '../queue/words.ts';
import type { NotesEntry } from './use-notes.ts';

interface Values {
  readonly outcome: VisitOutcome;
  readonly callsNext: boolean;
}

interface FinishDialogProps {
  readonly visit: Pick<QueueRow, 'visitId' | 'ticket' | 'name'>;
  readonly notes: NotesEntry;
  readonly hasNext: boolean;
  readonly onFinished: (outcome: VisitOutcome, callsNext: boolean) => void;
  readonly onClose: () => void;
}

/** The end of the visit: what was typed is saved first, and nothing is closed while something is left. */
export function FinishDialog({ visit, notes, hasNext, onFinished, onClose }: FinishDialogProps) {
  const [form] = Form.useForm<Values>();
  const finish = useMutation({
    mutationFn: async ({ outcome }: Values) => {
      await notes.save();
      await node.visits.close({ visitId: visit.visitId, outcome });
    },
    onSuccess: (_, { outcome, callsNext }) => onFinished(outcome, callsNext && hasNext),
    onSettled: refreshQueue,
  });
  return (
    <FormDialog<Values>
      title={`结束 ${whoText(visit)} 的就诊`}
      okText="结束就诊"
      form={form}
      initialValues={{ outcome: 'treated', callsNext: true }}
      isBusy={finish.isPending}
      error={finish.error}
      onFinish={(values) => finish.mutate(values)}
      onClose={onClose}
    >
      {notes.hasDraft && <p>还没有存入病历的内容会先存入。</p>}
      <Form.Item name="outcome" label="结果">
        <RadioChoice
          autoFocus
          options={outcomeSchema.options.map((value) => ({ value, label: outcomeLabels[value] }))}
        />
      </Form.Item>
      {hasNext && (
        <Form.Item name="callsNext" valuePropName="checked">
          <Checkbox>随后呼叫下一位</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}
