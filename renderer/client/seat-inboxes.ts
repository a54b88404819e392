import { useEffect, useEffectEvent } from 'react';
import type { ReadingEvent } from '../../contract/devices.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { node } from './node.ts';
import { useLive } from './use-live.ts';

type Of<Kind extends ReadingEvent['reading']['kind']> = Extract<
  ReadingEvent['reading'],
  { readonly kind: Kind }
>;
export type SeatCard = Of<'identity-card'>;
export type SeatScan = Pick<Of<'scan'>, 'text' | 'aim'>;
export interface SeatLiveVitals extends Of<'live-vitals'> {
  readonly deviceId: string;
}

/** More than a person lays down or scans while a page opens. */
const UNTAKEN = { most: 8, keepMs: 15_000 } as const;

/** Cards on the readers of this seat. */
export const seatCards = createInbox<SeatCard>(UNTAKEN);
/** Codes of this seat's scanners, of those that type as well. */
export const seatScans = createInbox<SeatScan>(UNTAKEN);
/** What this seat's devices show while they measure. An old number is worse than none: nothing is kept. */
export const seatLiveVitals = createInbox<SeatLiveVitals>({ most: 0, keepMs: 0 });

/** Follows the devices of this seat from log-in on, whether a page listens already or not. */
export function useSeatDevices(): void {
  useLive(
    (signal) => node.devices.readings(undefined, { signal }),
    ({ deviceId, reading }) => {
      switch (reading.kind) {
        case 'identity-card':
          return seatCards.put(reading);
        case 'scan':
          return seatScans.put(reading);
        case 'live-vitals':
          return seatLiveVitals.put({ ...reading, deviceId });
      }
    },
  );
}

/** What nobody took before the seat was locked or left is for nobody who comes after. */
export function useForgetUntaken(): void {
  useEffect(
    () => () => {
      seatCards.clear();
      seatScans.clear();
    },
    [],
  );
}

/**
 * Hears what comes into an inbox of the seat while the component is shown.
 *
 * @param isReady false while it could do nothing with it: until then the inbox keeps it
 */
export function useInbox<Item>(inbox: Inbox<Item>, onItem: (item: Item) => void, isReady = true): void {
  const hear = useEffectEvent(onItem);
  useEffect(() => (isReady ? inbox.listen({ hear: (item) => hear(item) }) : undefined), [inbox, isReady]);
}
