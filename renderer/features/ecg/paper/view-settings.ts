import { DIAGNOSTIC_FILTERS, type FilterSettings } from '../../../../domain/ecg/filters/settings.ts';

export const SPEEDS = [25, 50] as const;
export const GAINS = [5, 10, 20] as const;
export const LAYOUT_IDS = ['3x4', '6x2', '12x1'] as const;

export type LayoutId = (typeof LAYOUT_IDS)[number];

/** How much paper a second and a millivolt take. */
export interface PaperScale {
  /** Paper speed, mm/s. */
  readonly mmPerSecond: number;
  readonly mmPerMillivolt: number;
}

/** How a recording is looked at. Nothing of it ever touches the stored samples. */
export interface ViewSettings {
  readonly layout: LayoutId;
  readonly mmPerSecond: (typeof SPEEDS)[number];
  readonly mmPerMillivolt: (typeof GAINS)[number];
  readonly filters: FilterSettings;
}

/** What a Chinese report is read at: 25 mm/s, 10 mm/mV, the diagnostic band, and the mains removed. */
export const usualView: ViewSettings = {
  layout: '3x4',
  mmPerSecond: 25,
  mmPerMillivolt: 10,
  filters: { ...DIAGNOSTIC_FILTERS, notchHz: 50 },
};

export const layoutLabels: Readonly<Record<LayoutId, string>> = {
  '3x4': '3×4＋节律',
  '6x2': '6×2',
  '12x1': '12×1',
};

/** As it stands on the screen and on the paper. */
export function filterText({ highPassHz, lowPassHz, notchHz }: FilterSettings): string {
  const parts = [
    highPassHz === null ? null : `高通 ${highPassHz} Hz`,
    lowPassHz === null ? null : `低通 ${lowPassHz} Hz`,
    notchHz === null ? null : `陷波 ${notchHz} Hz`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '未加显示滤波' : `显示滤波：${parts.join('、')}`;
}

/** '25 mm/s　10 mm/mV'. @param isCalibrated the µV of a count are known */
export function scaleText({ mmPerSecond, mmPerMillivolt }: PaperScale, isCalibrated: boolean): string {
  const gain = isCalibrated ? `${mmPerMillivolt} mm/mV` : '幅度未定标（设备未给出增益）';
  return `${mmPerSecond} mm/s　${gain}`;
}

/** The next of a list, and after the last the first again: one key goes through all choices. */
export function nextOf<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length] ?? now;
}
