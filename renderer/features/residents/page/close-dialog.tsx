import { Form, Input, Select } from 'antd';
import { type RecordClosure, recordClosureCodes } from '../../../../domain/codes/record-closure.ts';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { checked, needed } from '../../../ui/text-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { useRecordAct } from './use-record-act.ts';

interface Values {
  readonly certainty: 'sure' | 'told';
  readonly cause: RecordClosure;
  readonly on: string;
  readonly place?: string;
  readonly reason?: string;
}

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

const certainties = [
  { value: 'sure', label: '已核实，现在注销' },
  { value: 'told', label: '还要核实，先作标记' },
] as const;

/** 注销: 失访写原因, 死亡写日期和原因, 迁出写地点与交接. The rule itself is the node's. */
export function CloseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const cause = Form.useWatch('cause', form);
  const isTold = Form.useWatch('certainty', form) === 'told';
  const closing = useRecordAct(
    ({ certainty, cause, on, place, reason }: Values) => {
      const closure = { cause, on: typedDate(on) ?? on, place: orNull(place), reason: orNull(reason) };
      const { closeRecord, reportClosing } = node.residents;
      return (certainty === 'told' ? reportClosing : closeRecord)({ id, closure });
    },
    isTold ? '已标记为注销核实中' : '档案已注销',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="注销档案"
      okText={isTold ? '标记' : '注销'}
      isDangerous
      form={form}
      initialValues={{ certainty: 'sure', on: clinicDate(Date.now()) }}
      isBusy={closing.isPending}
      error={closing.error}
      onFinish={closing.mutate}
      onClose={onClose}
    >
      <p>注销后不能登记就诊和修改，所有记录都保留，以后可以恢复。</p>
      <Form.Item name="cause" label="注销原因类别" rules={[{ required: true, message: '请选择类别。' }]}>
        <Select
          autoFocus
          options={recordClosureCodes.entries.map(({ code, label }) => ({ value: code, label }))}
        />
      </Form.Item>
      <Form.Item
        name="on"
        label={cause === undefined ? '日期' : `${recordClosureCodes.label(cause)}日期`}
        rules={[
          needed('请填写日期。'),
          checked((text) => (typedDate(text) ? undefined : '日期应为“年-月-日”，如 20260315。')),
        ]}
      >
        <Input maxLength={20} autoComplete="off" inputMode="numeric" />
      </Form.Item>
      {cause === 'moved-away' && (
        <Form.Item
          name="place"
          label="迁往何处，档案交给谁"
          rules={[needed('请写明迁往何处及档案交接情况。')]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={
          cause === undefined || cause === 'moved-away' ? '说明' : `${recordClosureCodes.label(cause)}原因`
        }
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="certainty" label="是否已经核实">
        <RadioChoice options={certainties} />
      </Form.Item>
    </FormDialog>
  );
}
