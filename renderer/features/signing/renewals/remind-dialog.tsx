import { Form, Input } from 'antd';
import type { ReminderWay, Renewal } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { reminderWords } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';

interface Values {
  readonly how: ReminderWay;
  readonly result?: string;
}

const ways = (['phone', 'message', 'in-person'] as const).map((value) => ({
  value,
  label: reminderWords[value],
}));

interface RemindDialogProps {
  readonly renewal: Renewal;
  readonly onClose: () => void;
}

/** Somebody was told that the contract ends, and what they said. */
export function RemindDialog({ renewal, onClose }: RemindDialogProps) {
  const [form] = Form.useForm<Values>();
  const { contractId, resident, phone, until } = renewal;
  const reminding = useSigningAct(
    ({ how, result }: Values) =>
      node.signing.remind({
        contractId,
        how,
        ...(result !== undefined && result.trim() !== '' && { result: result.trim() }),
      }),
    `已记录提醒 ${resident.name}`,
    onClose,
  );
  return (
    <FormDialog<Values>
      title={`提醒 ${resident.name} 续约`}
      okText="记录"
      form={form}
      initialValues={{ how: 'phone' }}
      isBusy={reminding.isPending}
      error={reminding.error}
      onFinish={reminding.mutate}
      onClose={onClose}
    >
      <p>
        {phone === null ? '没有登记电话' : `电话 ${phone}`}，协议 {until} 到期。
      </p>
      <Form.Item name="how" label="怎样提醒">
        <RadioChoice look="button" options={ways} />
      </Form.Item>
      <Form.Item name="result" label="结果（可不填）">
        <Input autoFocus maxLength={200} autoComplete="off" placeholder="如：周五来签，或：暂不续约" />
      </Form.Item>
    </FormDialog>
  );
}
