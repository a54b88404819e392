import { Form, Input } from 'antd';
import { useState } from 'react';
import { CHECK_UP_RESULTS, type CheckUpResult } from '../../../../domain/chronic/card/events.ts';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { typedDate } from '../../../ui/typed-date.ts';
import { useCardAct } from './use-card-act.ts';

interface CheckUpValues {
  readonly localDate: string;
  readonly result: CheckUpResult;
  readonly note?: string;
}

const options = Object.entries(CHECK_UP_RESULTS).map(([value, label]) => ({
  value: value as CheckUpResult,
  label,
}));

/** 健康体检: one check-up counts on each of the person's cards. */
export function CheckUpDialog({
  residentId,
  onClose,
}: {
  readonly residentId: string;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<CheckUpValues>();
  const [checkUpId] = useState(() => crypto.randomUUID());
  const today = clinicDate(Date.now());
  const act = useCardAct(node.chronic.checkedUp, '已记录体检。', onClose);
  return (
    <FormDialog<CheckUpValues>
      title="记录健康体检"
      okText="保存"
      form={form}
      initialValues={{ localDate: today, result: 'normal' }}
      isBusy={act.isPending}
      error={act.error}
      onFinish={({ localDate, note, ...values }) =>
        act.mutate({
          residentId,
          checkUpId,
          localDate: typedDate(localDate) ?? localDate,
          ...values,
          ...(note?.trim() && { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <DateItem name="localDate" label="体检日期" latest={today} />
      <Form.Item name="result" label="结果">
        <RadioChoice autoFocus options={options} />
      </Form.Item>
      <Form.Item name="note" label="异常说明">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
