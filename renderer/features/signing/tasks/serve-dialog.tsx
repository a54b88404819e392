import { Form, Input } from 'antd';
import { useState } from 'react';
import type { TaskView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { checked, needed } from '../../../ui/text-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { useSigningAct } from '../use-signing-act.ts';

interface Values {
  readonly on: string;
  readonly evidence: string;
}

interface ServeDialogProps {
  readonly contractId: string;
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** Something promised was done outside a visit, a follow-up or a check-up: when, and what proves it. */
export function ServeDialog({ contractId, task, onClose }: ServeDialogProps) {
  const [form] = Form.useForm<Values>();
  const [serviceId] = useState(() => crypto.randomUUID());
  const { packageId, itemId, content } = task;
  const serving = useSigningAct(
    ({ on, evidence }: Values) =>
      node.signingTasks.serve({
        contractId,
        serviceId,
        packageId,
        itemId,
        on: typedDate(on) ?? on,
        evidence: evidence.trim(),
      }),
    `${content} 已记为完成`,
    onClose,
  );
  return (
    <FormDialog<Values>
      title={content}
      okText="记为完成"
      form={form}
      initialValues={{ on: clinicDate(Date.now()) }}
      isBusy={serving.isPending}
      error={serving.error}
      onFinish={serving.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="on"
        label="完成日期"
        rules={[
          needed('请填写日期。'),
          checked((text) => (typedDate(text) ? undefined : '日期应为“年-月-日”，如 20260315。')),
        ]}
      >
        <Input maxLength={20} autoComplete="off" inputMode="numeric" />
      </Form.Item>
      <Form.Item name="evidence" label="做了什么，凭据是什么" rules={[needed('请写明服务内容和凭据。')]}>
        <Input
          maxLength={200}
          autoFocus
          autoComplete="off"
          placeholder="如：入户指导低盐饮食，签到表第 3 页"
        />
      </Form.Item>
    </FormDialog>
  );
}
