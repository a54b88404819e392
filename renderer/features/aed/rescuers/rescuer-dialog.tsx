import { Form, Input } from 'antd';
import { useState } from 'react';
import type { RescuerState } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { useAedAct } from '../use-aeds.ts';
import { VillageSelect } from '../village-select.tsx';

interface Values {
  readonly name: string;
  readonly phone: string;
  readonly villageCode?: string;
  readonly trainedOn: string;
  readonly validUntil: string;
}

interface RescuerDialogProps {
  /** Who was trained again; absent: somebody new. */
  readonly rescuer?: RescuerState;
  readonly onClose: () => void;
}

export function RescuerDialog({ rescuer, onClose }: RescuerDialogProps) {
  const [form] = Form.useForm<Values>();
  const [rescuerId] = useState(() => rescuer?.rescuerId ?? crypto.randomUUID());
  const train = useAedAct(
    ({ name, phone, villageCode, trainedOn, validUntil }: Values) =>
      node.aed.trainRescuer({
        rescuerId,
        name: name.trim(),
        phone: phone.trim(),
        ...(villageCode && { villageCode }),
        trainedOn: typedDate(trainedOn) ?? trainedOn,
        validUntil: typedDate(validUntil) ?? validUntil,
      }),
    '救护员已登记',
    onClose,
  );
  const known = rescuer && {
    name: rescuer.name,
    phone: rescuer.phone,
    ...(rescuer.villageCode !== null && { villageCode: rescuer.villageCode }),
  };
  return (
    <FormDialog<Values>
      title={rescuer ? `${rescuer.name}：复训` : '登记救护员'}
      okText="保存"
      form={form}
      {...(known && { initialValues: known })}
      isBusy={train.isPending}
      error={train.error}
      onFinish={train.mutate}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[needed('请填写姓名。')]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label="电话" rules={[needed('请填写电话。')]}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
      <VillageSelect />
      <DateItem name="trainedOn" label="培训日期" />
      <DateItem name="validUntil" label="证书有效期至" />
    </FormDialog>
  );
}
