import { useEffect, useState } from 'react';
import { type SeatLiveVitals, seatLiveVitals, useInbox } from '../../client/seat-inboxes.ts';

/** What a device shows while it measures. */
export interface LiveVitals extends SeatLiveVitals {
  readonly heardMs: number;
}

/** A device that measures says so every second; what is older is on no screen any more. */
const SHOWN_FOR_MS = 10_000;
const LOOK_EVERY_MS = 2_000;

/** What the devices of this seat show at this moment. */
export function useLiveVitals(): readonly LiveVitals[] {
  const [shown, setShown] = useState<readonly LiveVitals[]>([]);
  useInbox(seatLiveVitals, (shownNow) => {
    const { deviceId } = shownNow;
    const live = { ...shownNow, heardMs: Date.now() };
    setShown((before) => {
      const isKnown = before.some((other) => other.deviceId === deviceId);
      return isKnown
        ? before.map((other) => (other.deviceId === deviceId ? live : other))
        : [...before, live];
    });
  });
  const hasAny = shown.length > 0;
  useEffect(() => {
    if (!hasAny) return;
    const timer = setInterval(() => {
      const oldestMs = Date.now() - SHOWN_FOR_MS;
      setShown((before) => {
        const now = before.filter(({ heardMs }) => heardMs >= oldestMs);
        return now.length === before.length ? before : now;
      });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [hasAny]);
  return shown;
}
