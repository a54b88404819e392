import type { Clock } from '../../../drivers/clock.ts';
import type { Reading } from '../../../drivers/readings.ts';
import type { Driver, DriverEvent, DriverHandle, DriverState, OpenLine } from '../../../drivers/types.ts';

export interface WatchedDriver extends DriverHandle {
  readonly states: readonly DriverState[];
  readonly readings: readonly Reading[];
  /** Resolves when an event fits that had not been awaited before; at once if it has come already. */
  next(fits: (event: DriverEvent) => boolean): Promise<DriverEvent>;
}

/** Starts a driver and keeps what it tells. */
export function watchDriver(driver: Driver, open: OpenLine, clock: Clock): WatchedDriver {
  const states: DriverState[] = [];
  const readings: Reading[] = [];
  const unseen: DriverEvent[] = [];
  let wake = () => {};
  const handle = driver.start({
    open,
    clock,
    emit: (event) => {
      if (event.type === 'state') states.push(event.state);
      else readings.push(event.reading);
      unseen.push(event);
      wake();
    },
  });
  return {
    ...handle,
    states,
    readings,
    next: async (fits) => {
      for (;;) {
        for (let event = unseen.shift(); event !== undefined; event = unseen.shift())
          if (fits(event)) return event;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

export const isReading = (event: DriverEvent) => event.type === 'reading';
export const isState = (status: DriverState['status'], faultCode?: string) => (event: DriverEvent) =>
  event.type === 'state' &&
  event.state.status === status &&
  (faultCode === undefined || ('fault' in event.state && event.state.fault.code === faultCode));
