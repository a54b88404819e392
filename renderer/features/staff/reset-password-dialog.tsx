import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { orpc } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { checked, needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import type { StaffRow } from './staff-row.ts';

interface ResetPasswordDialogProps {
  readonly row: StaffRow;
  readonly onClose: () => void;
}

export function ResetPasswordDialog({ row, onClose }: ResetPasswordDialogProps) {
  const [form] = Form.useForm<{ readonly password: string }>();
  const tell = useTell();
  const reset = useMutation(
    orpc.staff.resetPassword.mutationOptions({
      onSuccess: () => {
        tell.done(`${row.name} 的密码已重设`);
        onClose();
      },
      onError: (error) => showFieldFaults(form, error),
    }),
  );
  return (
    <FormDialog
      title={`重设 ${row.name} 的密码`}
      okText="重设"
      form={form}
      isBusy={reset.isPending}
      error={reset.error}
      onFinish={({ password }) => reset.mutate({ id: row.id, password })}
      onClose={onClose}
    >
      <Form.Item
        name="password"
        label="临时密码"
        extra="至少 8 位。请当面告诉本人，下次登录时要换掉；现在的登录会立即结束。"
        rules={[needed('请填写临时密码。'), checked((text) => checkPassword(text, row.loginName)?.sentence)]}
      >
        <Input.Password maxLength={200} autoFocus autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
