import { Form, Input, Select } from 'antd';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { checked, needed } from '../../../ui/text-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { useSigningAct } from '../use-signing-act.ts';
import { useEndings } from './use-endings.ts';

interface Values {
  readonly why: string;
  readonly on: string;
  readonly note?: string;
}

interface EndDialogProps {
  readonly contractId: string;
  /** What the record says already. */
  readonly initial?: { readonly why: string; readonly on: string };
  readonly onClose: () => void;
}

/** 解约, with one of the policy's reasons. */
export function EndDialog({ contractId, initial, onClose }: EndDialogProps) {
  const [form] = Form.useForm<Values>();
  const { reasons, choices } = useEndings();
  const ending = useSigningAct(
    ({ why, on, note }: Values) =>
      node.signing.end({
        contractId,
        why,
        on: typedDate(on) ?? on,
        ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
      }),
    '协议已终止',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="终止协议"
      okText="终止"
      isDangerous
      form={form}
      initialValues={initial ?? { on: clinicDate(Date.now()) }}
      isBusy={ending.isPending}
      error={ending.error}
      onFinish={ending.mutate}
      onClose={onClose}
    >
      <p>终止后不能恢复，需要时重新签约；服务和缴费记录都保留。</p>
      <Form.Item name="why" label="原因" rules={[{ required: true, message: '请选择原因。' }]}>
        <Select
          autoFocus
          {...choices}
          options={reasons.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))}
        />
      </Form.Item>
      <Form.Item
        name="on"
        label="最后一天"
        rules={[
          needed('请填写日期。'),
          checked((text) => (typedDate(text) ? undefined : '日期应为“年-月-日”，如 20260315。')),
        ]}
      >
        <Input maxLength={20} autoComplete="off" inputMode="numeric" />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
