import { Form, Input, Typography } from 'antd';
import { FormDialog } from './form-dialog.tsx';

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly explanation: string;
  readonly okText: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of something that cannot simply be undone; the reason is recorded. */
export function ReasonDialog({ explanation, onConfirm, ...dialog }: ReasonDialogProps) {
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <FormDialog {...dialog} form={form} isDangerous onFinish={({ reason }) => onConfirm(reason.trim())}>
      <Typography.Paragraph>{explanation}</Typography.Paragraph>
      <Form.Item
        name="reason"
        label="原因（会留下记录）"
        rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
