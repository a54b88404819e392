import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { Role } from '../../../domain/staff/roles.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import { RolesField } from './roles-field.tsx';
import type { StaffRow } from './staff-row.ts';

interface Values {
  readonly name: string;
  readonly roles: Role[];
}

interface ChangeStaffDialogProps {
  readonly row: StaffRow;
  readonly onClose: () => void;
}

export function ChangeStaffDialog({ row, onClose }: ChangeStaffDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const change = useMutation(
    orpc.staff.change.mutationOptions({
      onSuccess: (_, { name }) => {
        tell.done(`${name} 已修改，需要重新登录`);
        onClose();
        return queryClient.invalidateQueries({ queryKey: orpc.staff.key() });
      },
      onError: (error) => showFieldFaults(form, error),
    }),
  );
  return (
    <FormDialog
      title={`修改 ${row.loginName}`}
      okText="保存"
      form={form}
      initialValues={{ name: row.name, roles: row.roles }}
      isBusy={change.isPending}
      error={change.error}
      onFinish={({ name, roles }: Values) => change.mutate({ id: row.id, name, roles })}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[needed('请填写姓名。')]}>
        <Input maxLength={50} autoFocus autoComplete="off" />
      </Form.Item>
      <RolesField />
    </FormDialog>
  );
}
