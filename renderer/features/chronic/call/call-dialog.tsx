import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { CALL_RESULTS, type CallResult } from '../../../../domain/chronic/card/events.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';
import { orpc } from '../../../client/query.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { typedDate } from '../../../ui/typed-date.ts';
import { useTell } from '../../../ui/use-tell.ts';
import styles from '../due/due.module.css';
import { refreshChronic } from '../use-chronic.ts';

interface CallValues {
  readonly result: CallResult;
  readonly on?: string;
  readonly note?: string;
}

interface CallDialogProps {
  readonly row: Pick<DueRow, 'cardId' | 'disease' | 'resident' | 'reach'>;
  readonly onClose: () => void;
}

const options = Object.entries(CALL_RESULTS).map(([value, label]) => ({ value: value as CallResult, label }));
const datedResults: readonly CallResult[] = ['agreed', 'later'];
const endingResults: readonly CallResult[] = ['moved', 'refused', 'died'];

/** What came of a call. An agreed day hides the card until then; who moved, refused or died is not called again. */
export function CallDialog({ row, onClose }: CallDialogProps) {
  const { cardId, disease, resident, reach } = row;
  const [form] = Form.useForm<CallValues>();
  // Of this dialogue: a repeated click records one call.
  const [callId] = useState(() => crypto.randomUUID());
  const result = Form.useWatch('result', form) ?? 'agreed';
  const today = clinicDate(Date.now());
  const tell = useTell();
  const call = useMutation(
    orpc.chronic.called.mutationOptions({
      onSuccess: () => {
        tell.done(`已记录与 ${resident.name} 的通话：${CALL_RESULTS[result]}。`);
        refreshChronic();
        onClose();
      },
    }),
  );
  return (
    <FormDialog<CallValues>
      title={`${resident.name} 的通话结果`}
      okText="保存"
      form={form}
      initialValues={{ result: 'agreed', on: addDays(today, 1) }}
      isBusy={call.isPending}
      error={call.error}
      isDangerous={endingResults.includes(result)}
      onFinish={({ on, note, ...values }) =>
        call.mutate({
          cardId,
          callId,
          ...values,
          ...(on !== undefined && datedResults.includes(values.result) && { on: typedDate(on) ?? on }),
          ...(note?.trim() && { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <p className={styles.phone}>{reach.phone ?? '无电话'}</p>
      <Form.Item name="result" label="结果">
        <RadioChoice autoFocus options={options} />
      </Form.Item>
      {datedResults.includes(result) && (
        <DateItem
          name="on"
          label={result === 'agreed' ? '约定来院的日期' : '从哪天起再联系'}
          earliest={today}
        />
      )}
      <Form.Item name="note" label="备注">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      {endingResults.includes(result) && (
        <Sentence tone="warn">
          保存后{DISEASES[disease]}卡结案（{CALL_RESULTS[result]}
          ），不再出现在随访任务里；以后可以在卡上恢复管理。
        </Sentence>
      )}
    </FormDialog>
  );
}
