import { Form, Input, InputNumber } from 'antd';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { needed } from '../../ui/text-rules.ts';
import { yuanText } from './signing-words.ts';

interface Waiver {
  readonly fen: number;
  readonly reason: string;
}

interface WaiverDialogProps {
  /** The resident's own part. */
  readonly mostFen: number;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: (waiver: Waiver) => void;
  readonly onClose: () => void;
}

/** 困难减免: how much of the resident's own part is let off, and why. */
export function WaiverDialog({ mostFen, onConfirm, ...dialog }: WaiverDialogProps) {
  const [form] = Form.useForm<{ readonly yuan: number; readonly reason: string }>();
  return (
    <FormDialog
      {...dialog}
      title="困难减免"
      okText="减免"
      form={form}
      initialValues={{ yuan: mostFen / 100 }}
      onFinish={({ yuan, reason }) => onConfirm({ fen: Math.round(yuan * 100), reason: reason.trim() })}
    >
      <Form.Item
        name="yuan"
        label={`每年减免金额（元，居民个人部分 ${yuanText(mostFen)}）`}
        rules={[{ required: true, message: '请填写金额。' }]}
      >
        <InputNumber min={0.01} max={mostFen / 100} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="reason" label="依据（如低保、脱贫户、残疾证号）" rules={[needed('请写明依据。')]}>
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
