import type { Clock } from '../../../drivers/clock.ts';
import type { EcgSignalEvent } from '../../../drivers/ecg-signal.ts';
import type { IdentityCardReading, Reading } from '../../../drivers/readings.ts';
import type {
  Driver,
  DriverEvent,
  DriverHandle,
  DriverSettings,
  DriverState,
  OpenLine,
} from '../../../drivers/types.ts';

export interface WatchedDriver extends DriverHandle {
  readonly states: readonly DriverState[];
  readonly readings: readonly Reading[];
  /** The readings that are cards. */
  readonly cards: readonly IdentityCardReading[];
  readonly ecg: readonly EcgSignalEvent[];
  /** Resolves when an event fits that had not been awaited before; at once if it has come already. */
  next(fits: (event: DriverEvent) => boolean): Promise<DriverEvent>;
}

/** Starts a driver and keeps what it tells. */
export function watchDriver(
  driver: Driver,
  open: OpenLine,
  clock: Clock,
  settings: DriverSettings = {},
): WatchedDriver {
  const states: DriverState[] = [];
  const readings: Reading[] = [];
  const cards: IdentityCardReading[] = [];
  const ecg: EcgSignalEvent[] = [];
  const unseen: DriverEvent[] = [];
  let wake = () => {};
  const handle = driver.start({
    open,
    clock,
    settings,
    emit: (event) => {
      if (event.type === 'state') states.push(event.state);
      else if (event.type === 'ecg') ecg.push(event.event);
      else {
        readings.push(event.reading);
        if (event.reading.kind === 'identity-card') cards.push(event.reading);
      }
      unseen.push(event);
      wake();
    },
  });
  return {
    ...handle,
    states,
    readings,
    cards,
    ecg,
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
