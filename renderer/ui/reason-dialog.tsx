import { Form, Input, Typography } from 'antd';
import { FormDialog } from './form-dialog.tsx';
import { needed } from './text-rules.ts';

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly explanation: string;
  readonly okText: string;
  /** What is asked for, where it is not a reason. */
  readonly asks?: string;
  readonly isDangerous?: boolean;
  /** What is done with the reason: whether it is under way, and what the last attempt threw. */
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of something that cannot simply be undone; the reason is recorded. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { explanation, asks, isDangerous = true, act, onConfirm, ...dialog } = props;
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <FormDialog
      {...dialog}
      form={form}
      isBusy={act.isPending}
      error={act.error}
      isDangerous={isDangerous}
      onFinish={({ reason }) => onConfirm(reason.trim())}
    >
      <Typography.Paragraph>{explanation}</Typography.Paragraph>
      <Form.Item
        name="reason"
        label={asks ?? '原因（会留下记录）'}
        rules={[needed(asks === undefined ? '请写明原因。' : '请填写。')]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
