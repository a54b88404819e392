import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { Owed } from '../../../../domain/signing/fees.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { yuanText } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';

interface PayDialogProps {
  readonly contractId: string;
  readonly owed: Owed;
  readonly onClose: () => void;
}

/** A payment: the id is made once, so that a repeated click pays once. */
export function PayDialog({ contractId, owed, onClose }: PayDialogProps) {
  const [form] = Form.useForm<{ readonly yuan: number }>();
  const [paymentId] = useState(() => crypto.randomUUID());
  const leftFen = owed.fen - owed.paidFen;
  const paying = useSigningAct(
    ({ yuan }: { readonly yuan: number }) =>
      node.signingFees.pay({ contractId, paymentId, payer: owed.id, fen: Math.round(yuan * 100) }),
    '缴费已记录，可以打印收据',
    onClose,
  );
  return (
    <FormDialog
      title={`收费：${owed.label}`}
      okText="已收到"
      form={form}
      initialValues={{ yuan: leftFen / 100 }}
      isBusy={paying.isPending}
      error={paying.error}
      onFinish={paying.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="yuan"
        label={`实收金额（元，还应缴 ${yuanText(leftFen)}）`}
        rules={[{ required: true, message: '请填写金额。' }]}
      >
        <InputNumber autoFocus min={0.01} precision={2} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
