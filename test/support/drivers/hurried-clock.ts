import { type Clock, systemClock } from '../../../drivers/clock.ts';

/** The true time, with all waiting shortened: a device that measures for ten seconds is tested in half a second. */
export function createHurriedClock(factor: number): Clock {
  return {
    nowMs: systemClock.nowMs,
    setTimer: (delayMs, fire) => systemClock.setTimer(delayMs / factor, fire),
  };
}
