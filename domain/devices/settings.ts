import type { DeviceSettings } from './events.ts';

/** Something about a device that whoever attaches it must say, as its driver describes it. */
export interface DriverSettingFacts {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly value:
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly value: string; readonly label: string }[];
      };
  readonly initial: number | string | null;
}

export interface SettingFault {
  /** The setting's key. */
  readonly key: string;
  readonly sentence: string;
}

function faultOf(setting: DriverSettingFacts, value: number | string): string | undefined {
  const { label } = setting;
  if (setting.value.kind === 'choice') {
    const isOffered = setting.value.options.some((option) => option.value === value);
    return isOffered ? undefined : `“${label}”没有这个选项，什么都没有改动。请从列表中选择。`;
  }
  const { min, max, unit } = setting.value;
  if (typeof value === 'number' && value >= min && value <= max) return undefined;
  return `“${label}”应在 ${min}–${max} ${unit} 之间，什么都没有改动。请修改后再试。`;
}

/** What speaks against a device's settings, by the bounds of its driver. */
export function settingFaults(
  known: readonly DriverSettingFacts[],
  settings: DeviceSettings,
): readonly SettingFault[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const setting = known.find((one) => one.key === key);
    const sentence = setting
      ? faultOf(setting, value)
      : `这种设备没有“${key}”这项设置，什么都没有改动。请重新打开对话框。`;
    return sentence === undefined ? [] : [{ key, sentence }];
  });
}
