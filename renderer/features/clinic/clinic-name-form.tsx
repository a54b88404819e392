import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { refreshStatus } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';

export function ClinicNameForm({ name }: { readonly name: string }) {
  const tell = useTell();
  const rename = useMutation(
    orpc.clinic.rename.mutationOptions({
      onSuccess: async () => {
        tell.done('名称已修改');
        await Promise.all([refreshStatus(), queryClient.invalidateQueries({ queryKey: orpc.clinic.key() })]);
      },
      onError: tell.fault,
    }),
  );
  return (
    <Form
      layout="inline"
      initialValues={{ name }}
      requiredMark={false}
      onFinish={(values: { readonly name: string }) => rename.mutate(values)}
    >
      <Form.Item name="name" label="名称" rules={[needed('请填写卫生院名称。')]}>
        <Input maxLength={60} autoComplete="off" style={{ width: 360 }} />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit" loading={rename.isPending}>
          修改名称
        </Button>
      </Form.Item>
    </Form>
  );
}
