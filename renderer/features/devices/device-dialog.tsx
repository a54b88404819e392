import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { DeviceAddress } from '../../../domain/devices/events.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { choicesOf } from '../../ui/choices.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import { AddressFields } from './address-fields.tsx';
import type { DeviceRow } from './device-row.ts';
import { initialSettings, SettingFields, setOnly } from './setting-fields.tsx';

interface Values {
  readonly name: string;
  readonly driverId: string;
  readonly seatId: string;
  readonly address: DeviceAddress;
  readonly settings?: Readonly<Record<string, number | string | null | undefined>>;
}

interface DeviceDialogProps {
  /** The device to change; a new one without it. */
  readonly row?: DeviceRow;
  readonly onClose: () => void;
}

/** Which driver speaks to which port, for which seat. */
export function DeviceDialog({ row, onClose }: DeviceDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const ownSeatId = useNode(({ session }) => session?.seat.id);
  const drivers = useQuery(orpc.devices.drivers.queryOptions());
  const seats = useQuery(orpc.seats.list.queryOptions());
  const handlers = {
    onSuccess: () => {
      tell.done(row ? '设备已修改' : '设备已接入');
      onClose();
      return queryClient.invalidateQueries({ queryKey: orpc.devices.list.key() });
    },
    onError: (error: unknown) => showFieldFaults(form, error),
  };
  const attach = useMutation(orpc.devices.attach.mutationOptions(handlers));
  const change = useMutation(orpc.devices.change.mutationOptions(handlers));
  const driverId = Form.useWatch('driverId', form) ?? row?.driverId;
  const driver = drivers.data?.find(({ id }) => id === driverId);

  function save(values: Values) {
    const { name, seatId, driverId, address } = values;
    const settings = setOnly(values.settings);
    if (row) change.mutate({ id: row.id, name, seatId, address, settings });
    else attach.mutate({ name, seatId, driverId, address, settings });
  }

  function takeDriver(id: string) {
    const chosen = drivers.data?.find((other) => other.id === id);
    if (!chosen) return;
    form.setFieldValue('settings', initialSettings(chosen.settings));
    form.setFieldsValue({ name: chosen.title, address: chosen.defaultAddress });
  }

  return (
    <FormDialog<Values>
      title={row ? `修改 ${row.name}` : '接入设备'}
      okText={row ? '保存' : '接入'}
      form={form}
      initialValues={row ?? (ownSeatId === undefined ? {} : { seatId: ownSeatId })}
      isBusy={attach.isPending || change.isPending}
      error={attach.error ?? change.error}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item name="driverId" label="设备种类" rules={[needed('请选择设备种类。')]}>
        <Select
          disabled={row !== undefined}
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          {...choicesOf(drivers, '没有这种设备')}
          options={(drivers.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={takeDriver}
        />
      </Form.Item>
      <Form.Item name="name" label="名称" rules={[needed('请填写名称。')]}>
        <Input maxLength={60} autoComplete="off" placeholder="例如：一号窗口读卡器" />
      </Form.Item>
      <Form.Item name="seatId" label="给哪个座位用" rules={[needed('请选择座位。')]}>
        <Select
          {...choicesOf(seats, '还没有座位')}
          options={(seats.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {driver && <AddressFields kinds={driver.addressKinds} defaultAddress={driver.defaultAddress} />}
      {driver && <SettingFields settings={driver.settings} />}
    </FormDialog>
  );
}
