import type { Board } from '../../../contract/queue.ts';

type Call = Board['calls'][number];
/** By visit, the last call that was spoken or was old news when the screen came up. */
export type Heard = ReadonlyMap<string, number>;

export function heardOf(calls: readonly Call[]): Heard {
  return new Map(calls.map(({ visitId, announcedMs }) => [visitId, announcedMs]));
}

/** The calls that nobody has heard yet, the oldest first. A repeated call is news again. */
export function newCalls(calls: readonly Call[], heard: Heard): readonly Call[] {
  return calls
    .filter(({ visitId, announcedMs }) => announcedMs > (heard.get(visitId) ?? Number.NEGATIVE_INFINITY))
    .toSorted((a, b) => a.announcedMs - b.announcedMs);
}
