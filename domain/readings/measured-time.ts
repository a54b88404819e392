import type { Offered } from './events.ts';

export interface MeasuredTime {
  /** The time that goes into the record, the clinic's wall clock with its offset; null: a person has to say it. */
  readonly measuredAt: string | null;
  /** How far the device's clock is ahead of the node's (behind: negative); null where that cannot be known. */
  readonly deviceAheadMs: number | null;
}

/** Devices show whole minutes, and nobody sets them to the second. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A device's clock may run a little ahead of the node's; beyond this its time is no time. */
const AHEAD_MS = 10 * 60_000;
/** After a change of battery a device begins again at its maker's date; no memory is worth more than this. */
const OLDEST_MS = 2 * 366 * 86_400_000;

const DEVICE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** The device's time as the clinic's, or null when it is none. */
function deviceTimeOf({ deviceTime, arrivedAt }: TimesTold): string | null {
  const [, seconds] = DEVICE_TIME.exec(deviceTime ?? '') ?? [null];
  if (seconds === null) return null;
  const time = `${deviceTime}${seconds === undefined ? ':00' : ''}${arrivedAt.slice(-6)}`;
  return Number.isNaN(Date.parse(time)) ? null : time;
}

type TimesTold = Pick<Offered, 'deviceTime' | 'arrivedAt' | 'isStored'>;

/**
 * Which time becomes the record's. A measurement that arrives as it is taken was taken when it arrived, whatever the
 * device's clock says. One from a memory was taken when the device says, unless that is later than its arrival or
 * older than two years: then the nurse has to say it. No clock is ever corrected by the other.
 */
export function measuredTime(told: TimesTold): MeasuredTime {
  const deviceTime = deviceTimeOf(told);
  const arrivedMs = Date.parse(told.arrivedAt);
  const aheadMs = deviceTime === null ? null : Date.parse(deviceTime) - arrivedMs;
  if (!told.isStored) return { measuredAt: told.arrivedAt, deviceAheadMs: aheadMs };
  const isCredible = aheadMs !== null && aheadMs <= AHEAD_MS && aheadMs >= -OLDEST_MS;
  return { measuredAt: isCredible ? deviceTime : null, deviceAheadMs: null };
}
