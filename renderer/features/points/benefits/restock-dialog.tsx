import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { BenefitView } from '../../../../contract/points.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useBenefitAct } from './use-benefit-act.ts';

interface Values {
  readonly added: number;
  readonly reason: string;
}

interface RestockDialogProps {
  readonly benefit: BenefitView;
  readonly onClose: () => void;
}

export function RestockDialog({ benefit, onClose }: RestockDialogProps) {
  const [form] = Form.useForm<Values>();
  // As it was when the dialog was opened: sent again, or after somebody else, it is refused and not added twice.
  const [stocked] = useState(benefit.stocked);
  const restock = useBenefitAct(
    ({ added, reason }: Values) =>
      node.points.restock({ benefitId: benefit.benefitId, stocked, added, reason: reason.trim() }),
    '份数已修改',
    onClose,
  );
  return (
    <FormDialog<Values>
      title={`补充“${benefit.title}”`}
      okText="保存"
      form={form}
      isBusy={restock.isPending}
      error={restock.error}
      onFinish={restock.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="added"
        label={`增加的份数（现剩 ${benefit.left} 份，减少填负数）`}
        rules={[{ required: true, message: '请填写份数。' }]}
      >
        <InputNumber autoFocus min={-1_000_000} max={1_000_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="reason" label="原因（会留下记录）" rules={[needed('请写明原因。')]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
