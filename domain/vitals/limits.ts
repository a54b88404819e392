import type { AbnormalRow } from './limits/abnormal-row.ts';
import { buildAndPainRows } from './limits/build-and-pain.ts';
import { glucoseRows } from './limits/glucose.ts';
import { pressureRows } from './limits/pressure.ts';
import { pulseAndBreathRows } from './limits/pulse-and-breath.ts';
import { temperatureAndOxygenRows } from './limits/temperature-and-oxygen.ts';

export { type AbnormalRow, applies, type Level, meets } from './limits/abnormal-row.ts';
export { type Dated, type Person, personOn } from './limits/dated.ts';
export { type PlausibleRange, plausibleRange, plausibleRows } from './limits/plausible.ts';

/** For one measure the strongest first: the first row that a value meets is its mark. */
export const abnormalRows: readonly AbnormalRow[] = [
  ...pressureRows,
  ...pulseAndBreathRows,
  ...temperatureAndOxygenRows,
  ...glucoseRows,
  ...buildAndPainRows,
];
