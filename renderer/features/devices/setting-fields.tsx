import { Form, InputNumber, Select } from 'antd';
import type { DeviceSettings } from '../../../domain/devices/events.ts';
import type { DriverSettingFacts } from '../../../domain/devices/settings.ts';

/** What no manual tells of a device and whoever attaches it has to say. The fields are under `settings`. */
export function SettingFields({ settings }: { readonly settings: readonly DriverSettingFacts[] }) {
  return settings.map(({ key, label, hint, value }) => (
    <Form.Item key={key} name={['settings', key]} label={label} extra={hint}>
      {value.kind === 'number' ? (
        <InputNumber min={value.min} max={value.max} suffix={value.unit} style={{ width: '100%' }} />
      ) : (
        <Select allowClear placeholder="未设置" options={[...value.options]} />
      )}
    </Form.Item>
  ));
}

/** What a form for a new device begins with. */
export function initialSettings(settings: readonly DriverSettingFacts[]): DeviceSettings {
  return setOnly(Object.fromEntries(settings.map(({ key, initial }) => [key, initial])));
}

/** Without what was left open. */
export function setOnly(
  settings: Readonly<Record<string, number | string | null | undefined>> = {},
): DeviceSettings {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, value]],
    ),
  );
}
