import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { loginNameSchema } from '../../../domain/staff/events.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { checked, needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import { RolesField } from './roles-field.tsx';

interface Values {
  readonly name: string;
  readonly loginName: string;
  readonly roles: Role[];
  readonly password: string;
}

const loginNameFault = (text: string) =>
  loginNameSchema.safeParse(text).success ? undefined : '登录名用 2–32 个小写字母或数字，中间可有 ._-';

export function AddStaffDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const add = useMutation(
    orpc.staff.add.mutationOptions({
      onSuccess: (_, { name }) => {
        tell.done(`${name} 已增加，第一次登录时要换掉临时密码`);
        onClose();
        return queryClient.invalidateQueries({ queryKey: orpc.staff.key() });
      },
      onError: (error) => showFieldFaults(form, error),
    }),
  );
  const passwordFault = (text: string) =>
    checkPassword(text, form.getFieldValue('loginName') ?? '')?.sentence;
  return (
    <FormDialog
      title="增加人员"
      okText="增加"
      form={form}
      isBusy={add.isPending}
      error={add.error}
      onFinish={(values: Values) => add.mutate(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[needed('请填写姓名。')]}>
        <Input maxLength={50} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="loginName"
        label="登录名"
        extra="小写字母和数字，例如 zhangsan；以后不能改。"
        rules={[needed('请填写登录名。'), checked(loginNameFault)]}
      >
        <Input maxLength={32} autoCapitalize="none" autoComplete="off" spellCheck={false} />
      </Form.Item>
      <RolesField />
      <Form.Item
        name="password"
        label="临时密码"
        extra="至少 8 位。请当面告诉本人，第一次登录时要换掉。"
        rules={[needed('请填写临时密码。'), checked(passwordFault)]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
