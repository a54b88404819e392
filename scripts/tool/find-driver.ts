import { driverById, drivers } from '../../drivers/registry.ts';
import type { Driver, DriverSettings } from '../../drivers/types.ts';
import { ToolFault } from './verb.ts';

export function findDriver(id: string | undefined): Driver {
  const driver = driverById(id ?? '');
  if (driver !== undefined) return driver;
  const known = drivers.map((one) => one.id).join('、');
  throw new ToolFault(`没有“${id ?? ''}”这种设备。可用的有：${known}。`);
}

/** Settings given as `key=value`, checked against what the driver knows. */
export function settingsOf(driver: Driver, given: readonly string[]): DriverSettings {
  return Object.fromEntries(given.map((text) => settingOf(driver, text)));
}

function settingOf(driver: Driver, text: string): readonly [string, number | string] {
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const setting = driver.settings?.find((known) => known.key === key);
  if (setting === undefined) {
    const known = (driver.settings ?? []).map((one) => one.key).join('、') || '无';
    throw new ToolFault(`设备 ${driver.id} 没有设置“${key}”。可用的设置：${known}。`);
  }
  if (setting.value.kind === 'number') {
    const { min, max, unit } = setting.value;
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (number >= min && number <= max) return [key, number];
    throw new ToolFault(`设置 ${key} 应在 ${min}–${max} ${unit} 之间。`);
  }
  const offered = setting.value.options.map((option) => option.value);
  if (offered.includes(value)) return [key, value];
  throw new ToolFault(`设置 ${key} 没有“${value}”这个选项。可选：${offered.join('、')}。`);
}
