import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useBenefitAct } from './use-benefit-act.ts';

interface Values {
  readonly title: string;
  readonly points: number;
  readonly stock: number;
}

export function ListBenefitDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const [benefitId] = useState(() => crypto.randomUUID());
  const list = useBenefitAct(
    (values: Values) => node.points.listBenefit({ benefitId, ...values }),
    '已上架',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="上架兑换服务"
      okText="上架"
      form={form}
      isBusy={list.isPending}
      error={list.error}
      onFinish={list.mutate}
      onClose={onClose}
    >
      <Form.Item name="title" label="服务名称" rules={[needed('请填写服务名称。')]}>
        <Input maxLength={80} autoFocus autoComplete="off" placeholder="例如：中医推拿一次" />
      </Form.Item>
      <Form.Item name="points" label="所需积分" rules={[{ required: true, message: '请填写所需积分。' }]}>
        <InputNumber min={1} max={1_000_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="stock" label="份数" rules={[{ required: true, message: '请填写份数。' }]}>
        <InputNumber min={0} max={1_000_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
    </FormDialog>
  );
}
