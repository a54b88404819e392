import type { EcgLeadName, EcgSignalFormat } from '../ecg-signal.ts';
import type { DriverSetting, DriverSettings } from '../types.ts';

const RATE = { key: 'ecg-rate-hz', min: 50, max: 1000 } as const;
const GAIN = { key: 'microvolt-per-count', min: 0.0001, max: 1000 } as const;
const LEAD_KEY = 'lead';
const LEADS: readonly EcgLeadName[] = ['I', 'II', 'III'];
const USUAL_LEAD: EcgLeadName = 'I';

export const healthypiSettings: readonly DriverSetting[] = [
  {
    key: RATE.key,
    label: '心电采样率',
    hint: '每秒的心电点数，由板上固件决定，见固件说明。没有设置时不显示心电波形，其他数值照常。',
    value: { kind: 'number', min: RATE.min, max: RATE.max, unit: 'Hz' },
    initial: null,
  },
  {
    key: GAIN.key,
    label: '每计数微伏数',
    hint: '一个计数相当于多少微伏，由固件的增益决定。没有设置时只显示波形，不给出毫伏值。',
    value: { kind: 'number', min: GAIN.min, max: GAIN.max, unit: 'µV' },
    initial: null,
  },
  {
    key: LEAD_KEY,
    label: '导联',
    hint: '由电极贴放的位置决定：右臂—左臂为 I，右臂—左腿为 II，左臂—左腿为 III。',
    value: { kind: 'choice', options: LEADS.map((value) => ({ value, label: value })) },
    initial: USUAL_LEAD,
  },
];

interface Bounds {
  readonly key: string;
  readonly min: number;
  readonly max: number;
}

function numberOf(settings: DriverSettings, { key, min, max }: Bounds): number | null {
  const set = settings[key];
  return typeof set === 'number' && set >= min && set <= max ? set : null;
}

/** What the curve is; null while nobody has said its rate. */
export function formatOf(settings: DriverSettings): EcgSignalFormat | null {
  const rateHz = numberOf(settings, RATE);
  if (rateHz === null) return null;
  return {
    leads: [LEADS.find((lead) => lead === settings[LEAD_KEY]) ?? USUAL_LEAD],
    rateHz,
    microvoltPerCount: numberOf(settings, GAIN),
    range: { min: -0x80000000, max: 0x7fffffff },
    // Nothing tells a damaged sample, and no counter a lost one.
    quality: 'display',
    device: { model: 'HealthyPi 5', serial: null },
    filters: { highPassHz: null, lowPassHz: null, notchHz: null },
  };
}
