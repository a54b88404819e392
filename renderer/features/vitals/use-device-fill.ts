import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OpenReadings, ReadingRow } from '../../../contract/readings.ts';
import { isTakeable } from '../readings/reading-words.ts';
import { useOpenReadings } from '../readings/use-open-readings.ts';

export interface DeviceFill {
  /** Came while the form was open and was not put in: refused, or in the way of something typed, or from a memory. */
  readonly held: readonly ReadingRow[];
  readonly settle: (row: ReadingRow) => void;
}

const RECENT_MS = 30 * 60_000;

/** From a memory, yet taken shortly before it came: a meter that tells its results only when it is plugged in. */
function isRecent({ isStored, measuredAt, arrivedAt }: ReadingRow): boolean {
  return isStored && measuredAt !== null && Date.parse(arrivedAt) - Date.parse(measuredAt) <= RECENT_MS;
}

/**
 * Puts each reading that arrives from now on into the open form. What was there before it was opened is somebody
 * else's business, and waits among the unclaimed. @param fill gives false where something typed stands in the way
 */
export function useDeviceFill(fill: (row: ReadingRow) => boolean): DeviceFill {
  const { data } = useOpenReadings();
  const [heldIds, setHeldIds] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<ReadonlySet<string>>(undefined);

  const look = useEffectEvent(({ fresh, stored }: OpenReadings) => {
    const rows = [...fresh, ...stored];
    const before = known.current;
    known.current = new Set([...(before ?? []), ...rows.map(({ readingId }) => readingId)]);
    if (!before) return;
    const arrived = rows.filter(({ readingId }) => !before.has(readingId)).reverse();
    const recent = arrived.filter(isRecent);
    const refused = arrived.filter((row) => !row.isStored && (!isTakeable(row) || !fill(row)));
    // One that was just taken may well be this person's; of several nobody could say which.
    if (recent.length === 1) refused.push(...recent);
    if (refused.length > 0) setHeldIds((ids) => new Set([...ids, ...refused.map((row) => row.readingId)]));
  });
  useEffect(() => {
    if (data) look(data);
  }, [data]);

  return {
    held: [...(data?.fresh ?? []), ...(data?.stored ?? [])].filter(({ readingId }) => heldIds.has(readingId)),
    settle: ({ readingId }) => setHeldIds((ids) => new Set([...ids].filter((other) => other !== readingId))),
  };
}
