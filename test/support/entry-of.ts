import type { Draft } from '../../domain/journal/entry.ts';
import { makeStamp } from '../../domain/journal/hybrid-clock.ts';
import type { Aggregate, EntryOf, Kind } from '../../domain/journal/kind.ts';

/** What a node writes down of a draft in its `seq`-th entry, at so many milliseconds; the body as its kind reads it. */
export function entryOf<State, Kinds extends Readonly<Record<string, Kind>>>(
  { kinds }: Aggregate<State, Kinds>,
  made: Draft,
  seq: number,
  node = 'n1',
): EntryOf<Kinds> {
  const kind = Object.values(kinds).find((one) => one.kind === made.kind);
  const entry: unknown = {
    log: `${node}/county`,
    seq,
    at: makeStamp(seq, 0),
    kind: made.kind,
    v: made.v,
    subject: made.subject,
    actor: { staffId: 's1', role: 'doctor', seatId: 'seat-1' },
    body: kind?.body.parse(made.body),
    prev: '',
    hash: '',
  };
  return entry as EntryOf<Kinds>;
}
