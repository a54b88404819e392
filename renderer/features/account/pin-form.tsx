import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import { checkPin } from '../../../domain/staff/rules.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { useTell } from '../../ui/use-tell.ts';
import { refreshSession } from './refresh-session.ts';

interface Values {
  readonly password: string;
  readonly pin: string;
}

/** Six digits for coming back to a seat where the password was given earlier in the day. */
export function PinForm({ hasPin }: { readonly hasPin: boolean }) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const setPin = useMutation(
    orpc.session.setPin.mutationOptions({
      onSuccess: async (_ok, { pin }) => {
        form.resetFields();
        tell.done(pin === null ? '快捷密码已停用' : '快捷密码已设置');
        await refreshSession();
      },
      onError: (error) => showFieldFaults(form, error),
    }),
  );

  async function remove() {
    const { password } = await form.validateFields(['password']);
    setPin.mutate({ password, pin: null });
  }

  return (
    <>
      <p>
        {hasPin
          ? '已设置。当天在一个座位用密码登录过之后，再回来只要输入快捷密码。'
          : '没有设置。设置后，当天在一个座位用密码登录过，再回来只要输入 6 位数字。'}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password, pin }: Values) => setPin.mutate({ password, pin })}
      >
        <Form.Item
          name="password"
          label="密码"
          rules={[{ required: true, message: '请输入密码，确认是本人。' }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="pin"
          label="新的快捷密码"
          extra="6 位数字，不能是重复或连续的数字。"
          rules={[
            {
              validator: (_rule, value: string | undefined) => {
                const fault = checkPin(value ?? '');
                return fault ? Promise.reject(fault.sentence) : Promise.resolve();
              },
            },
          ]}
        >
          <Input.Password autoComplete="off" inputMode="numeric" maxLength={6} />
        </Form.Item>
        <FaultSentence error={setPin.error} />
        <Space style={{ marginTop: 16 }}>
          <Button type="primary" htmlType="submit" loading={setPin.isPending}>
            {hasPin ? '更换快捷密码' : '设置快捷密码'}
          </Button>
          {hasPin && <Button onClick={() => void remove().catch(() => {})}>停用快捷密码</Button>}
        </Space>
      </Form>
    </>
  );
}
