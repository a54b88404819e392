import type { DriverSetting, DriverSettings } from '../types.ts';

/** The technical manual as quoted by others says 250; another firmware may differ (PROTOCOL.md §4). */
const USUAL_RATE_HZ = 250;
const KEY = 'ecg-rate-hz';
const LEAST_HZ = 50;
const MOST_HZ = 1000;

/** How many ECG samples the module sends a second. */
export function ecgRateHz(settings: DriverSettings): number {
  const set = settings[KEY];
  return typeof set === 'number' && set >= LEAST_HZ && set <= MOST_HZ ? set : USUAL_RATE_HZ;
}

export const pm6750Settings: readonly DriverSetting[] = [
  {
    key: KEY,
    label: '心电波形采样率',
    hint: '模块每秒传来的心电点数，见模块说明书；PM6750 一般为 250。只影响波形的走速显示。',
    value: { kind: 'number', min: LEAST_HZ, max: MOST_HZ, unit: 'Hz' },
    initial: USUAL_RATE_HZ,
  },
];
