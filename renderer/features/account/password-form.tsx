import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { useTell } from '../../ui/use-tell.ts';

interface Values {
  readonly current: string;
  readonly next: string;
}

export function PasswordForm({ loginName }: { readonly loginName: string }) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const change = useMutation(
    orpc.session.changePassword.mutationOptions({
      onSuccess: () => {
        form.resetFields();
        tell.done('密码已修改');
      },
      onError: (error) => showFieldFaults(form, error),
    }),
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }: Values) => change.mutate({ current, next })}
    >
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: '请输入当前密码。' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 8 位，不能包含登录名。"
        rules={[
          { required: true, message: '请输入新密码。' },
          {
            validator: (_rule, value: string | undefined) => {
              const fault = value ? checkPassword(value, loginName) : undefined;
              return fault ? Promise.reject(fault.sentence) : Promise.resolve();
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject('两次输入的新密码不一样。'),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <FaultSentence error={change.error} />
      <Form.Item style={{ marginTop: 16, marginBottom: 0 }}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          修改密码
        </Button>
      </Form.Item>
    </Form>
  );
}
