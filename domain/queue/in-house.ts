import { stampMs } from '../journal/hybrid-clock.ts';
import type { Waiting } from './next-in-line.ts';
import type { QueuePolicy } from './policy.ts';

const HOUR_MS = 3_600_000;

/**
 * Whether somebody who came on the day before is still in the house: midnight must not take a waiting patient out of
 * the line. Whose visit was only forgotten to be closed is not, from some hours on.
 */
export function isStillInHouse(visit: Waiting, nowMs: number, policy: QueuePolicy): boolean {
  const leg = visit.queue.current;
  if (visit.status !== 'open' || !leg || leg.status === 'done' || leg.status === 'no-show') return false;
  return nowMs - stampMs(leg.since) < policy.overnightHours * HOUR_MS;
}
