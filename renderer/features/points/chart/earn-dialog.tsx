import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ActView } from '../../../../contract/points.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { usePointsAct } from './use-points.ts';

interface Values {
  readonly evidence: string;
}

/** What the desk usually has in hand; it can be written over. */
const USUAL: Readonly<Record<string, string>> = { 'record-checked': '本人当面核对档案' };

interface EarnDialogProps {
  readonly residentId: string;
  readonly act: ActView;
  readonly onClose: () => void;
}

export function EarnDialog({ residentId, act, onClose }: EarnDialogProps) {
  const [form] = Form.useForm<Values>();
  // The name that the next movement had when the dialog was opened: sent again, it is credited once.
  const [movementId] = useState(act.next);
  const earn = usePointsAct(
    ({ evidence }: Values) =>
      node.points.earn({ residentId, act: act.id, movementId, evidence: evidence.trim() }),
    `已记 ${act.points} 分`,
    onClose,
  );
  return (
    <FormDialog<Values>
      title={`记分：${act.label}（${act.points} 分）`}
      okText="记分"
      form={form}
      initialValues={{ evidence: USUAL[act.id] ?? '' }}
      isBusy={earn.isPending}
      error={earn.error}
      onFinish={earn.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="evidence"
        label="凭据"
        extra="凭什么可以证明：哪一次服务、哪一份记录。"
        rules={[needed('请写明凭据。')]}
      >
        <Input maxLength={200} autoFocus autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
