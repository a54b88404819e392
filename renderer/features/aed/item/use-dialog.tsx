import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

interface Values {
  readonly on: string;
  readonly shocks: number;
  readonly opened: 'none' | 'adult-pads' | 'child-pads';
  readonly outcome: string;
}

const opened = [
  { value: 'adult-pads', label: '成人电极片' },
  { value: 'child-pads', label: '儿童电极片' },
  { value: 'none', label: '没有开封' },
] as const;

/** 使用事件: no person is named here; their record is a visit's. */
export function UseDialog({ aed, today, onClose }: AedDialogProps) {
  const [form] = Form.useForm<Values>();
  const [useId] = useState(() => crypto.randomUUID());
  const record = useAedAct(
    ({ on, shocks, opened, outcome }: Values) =>
      node.aed.recordUse({
        aedId: aed.aedId,
        useId,
        on: typedDate(on) ?? on,
        shocks,
        opened,
        outcome: outcome.trim(),
      }),
    '使用事件已记录',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="使用事件"
      okText="记录"
      form={form}
      initialValues={{ on: today, shocks: 0, opened: 'adult-pads' }}
      isBusy={record.isPending}
      error={record.error}
      onFinish={record.mutate}
      onClose={onClose}
    >
      <DateItem name="on" label="日期" />
      <Form.Item name="shocks" label="放电次数" rules={[{ required: true, message: '请填写放电次数。' }]}>
        <InputNumber min={0} max={100} precision={0} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="opened" label="开封了哪一副电极片">
        <RadioChoice options={opened} />
      </Form.Item>
      <Form.Item
        name="outcome"
        label="经过和结果"
        extra="不写姓名和证件号。"
        rules={[needed('请写明经过和结果。')]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
