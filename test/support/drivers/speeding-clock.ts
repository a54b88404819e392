import { type Clock, systemClock } from '../../../drivers/clock.ts';

/** A clock that runs `factor` times as fast: a device that streams for ten seconds is tested in one. */
export function createSpeedingClock(factor: number): Clock {
  const startMs = systemClock.nowMs();
  return {
    nowMs: () => startMs + (systemClock.nowMs() - startMs) * factor,
    elapsedMs: () => systemClock.elapsedMs() * factor,
    setTimer: (delayMs, fire) => systemClock.setTimer(delayMs / factor, fire),
  };
}
