import { type ClockFields, deviceTimeText } from './device-time.ts';
import { CLOCK_UNSET } from './remarks.ts';
import type { DeviceRemark, Measured, VitalsReading } from './vitals-reading.ts';

/** What a cuff measures, mmHg and beats a minute. */
export interface Pressures {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly meanMmHg?: number;
  readonly pulsePerMinute: number;
}

type Range = readonly [least: number, most: number];

/** What a cuff can measure, from its maker's specification. */
export interface CuffRanges {
  readonly systolicMmHg: Range;
  readonly diastolicMmHg: Range;
  readonly pulsePerMinute: Range;
}

/** As wide as any cuff for adults specifies; for makes whose own specification was not found. */
const ANY_CUFF: CuffRanges = {
  systolicMmHg: [40, 300],
  diastolicMmHg: [20, 220],
  pulsePerMinute: [25, 250],
};

/** Whether the numbers can be a blood pressure at all: within the ranges, and in the order of the three pressures. */
export function isPlausiblePressure(pressures: Pressures, ranges: CuffRanges = ANY_CUFF): boolean {
  const { systolicMmHg, diastolicMmHg, meanMmHg, pulsePerMinute } = pressures;
  return (
    within(systolicMmHg, ranges.systolicMmHg) &&
    within(diastolicMmHg, ranges.diastolicMmHg) &&
    within(pulsePerMinute, ranges.pulsePerMinute) &&
    diastolicMmHg < systolicMmHg &&
    (meanMmHg === undefined || (meanMmHg > diastolicMmHg && meanMmHg < systolicMmHg))
  );
}

function within(value: number, [least, most]: Range): boolean {
  return value >= least && value <= most;
}

export function measuredPressures(pressures: Pressures): Measured[] {
  const { systolicMmHg, diastolicMmHg, meanMmHg, pulsePerMinute } = pressures;
  const mean: Measured[] =
    meanMmHg === undefined ? [] : [{ measure: 'mean-pressure', value: meanMmHg, unit: 'mmHg' }];
  return [
    { measure: 'systolic', value: systolicMmHg, unit: 'mmHg' },
    { measure: 'diastolic', value: diastolicMmHg, unit: 'mmHg' },
    ...mean,
    { measure: 'pulse', value: pulsePerMinute, unit: '/min' },
  ];
}

/**
 * A measurement of a cuff's memory as a reading that arrived at `atMs`; undefined where its numbers cannot be a blood
 * pressure. `remarks` are the cuff's own.
 */
export function storedPressures(
  record: Pressures & ClockFields,
  device: VitalsReading['device'],
  atMs: number,
  remarks: readonly DeviceRemark[] = [],
): VitalsReading | undefined {
  if (!isPlausiblePressure(record)) return undefined;
  const deviceTime = deviceTimeText(record);
  return {
    kind: 'vitals',
    atMs,
    deviceTime,
    values: measuredPressures(record),
    remarks: deviceTime === null ? [...remarks, CLOCK_UNSET] : remarks,
    device,
    isStored: true,
  };
}
