import { Form, Input } from 'antd';
import { PARTS, type Part, type PartName } from '../../../../domain/aed/events.ts';
import { partOf, udiOf } from '../../../../domain/aed/udi.ts';
import { node } from '../../../client/node.ts';
import { useScan } from '../../../scanner/use-scan.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useTell } from '../../../ui/use-tell.ts';
import { type PartValues, partOfValues } from '../register/facts-form.ts';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

interface Values extends PartValues {
  readonly part: PartName;
}

const parts = (['adult-pads', 'battery', 'child-pads'] as const).map((value) => ({
  value,
  label: PARTS[value],
}));

/** 更换: the package is scanned for its lot and last day. */
export function ReplaceDialog({ aed, today, onClose }: AedDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  useScan((scan) => {
    const udi = udiOf(scan);
    const scanned: Part | undefined = udi && partOf(udi);
    if (scanned) form.setFieldsValue({ expiresOn: scanned.expiresOn, lot: scanned.lot ?? '' });
    else tell.nothing('这个码没有失效日期，请照包装填写。');
  });
  const replace = useAedAct(
    ({ part, ...values }: Values) =>
      node.aed.replace({ aedId: aed.aedId, part, now: partOfValues(values, today), on: today }),
    '更换已记录',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="更换部件"
      okText="换上"
      form={form}
      initialValues={{ part: aed.missing[0] ?? 'adult-pads' }}
      isBusy={replace.isPending}
      error={replace.error}
      onFinish={replace.mutate}
      onClose={onClose}
    >
      <Form.Item name="part" label="部件" extra="扫新部件包装上的码，自动填入失效日期和批号。">
        <RadioChoice options={parts} />
      </Form.Item>
      <DateItem name="expiresOn" label="失效日期" />
      <Form.Item name="lot" label="批号">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
