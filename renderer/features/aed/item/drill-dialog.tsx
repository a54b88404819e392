import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { typedDate } from '../../../ui/typed-date.ts';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

interface Values {
  readonly on: string;
  readonly people: number;
  readonly note?: string;
}

export function DrillDialog({ aed, today, onClose }: AedDialogProps) {
  const [form] = Form.useForm<Values>();
  const [drillId] = useState(() => crypto.randomUUID());
  const record = useAedAct(
    ({ on, people, note }: Values) => {
      const words = note?.trim();
      const told = { on: typedDate(on) ?? on, people, ...(words && { note: words }) };
      return node.aed.recordDrill({ aedId: aed.aedId, drillId, ...told });
    },
    '演练已记录',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="演练"
      okText="记录"
      form={form}
      initialValues={{ on: today }}
      isBusy={record.isPending}
      error={record.error}
      onFinish={record.mutate}
      onClose={onClose}
    >
      <DateItem name="on" label="日期" />
      <Form.Item name="people" label="参加人数" rules={[{ required: true, message: '请填写参加人数。' }]}>
        <InputNumber min={1} max={10_000} precision={0} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input maxLength={200} autoComplete="off" placeholder="可不填" />
      </Form.Item>
    </FormDialog>
  );
}
