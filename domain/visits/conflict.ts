import type { Entry } from '../journal/entry.ts';
import type { Stamp } from '../journal/hybrid-clock.ts';
import type { QueueEntry, QueueMove, Stage } from '../queue/events.ts';
import type { CurrentLeg, QueueStatus } from '../queue/state.ts';

/** A move in the queue that came second and changed nothing: who holds the person, and who else thought they did. */
interface QueueConflict {
  readonly about: 'queue';
  readonly move: QueueMove['kind'];
  readonly kept: {
    readonly stage: Stage | null;
    readonly status: QueueStatus | null;
    readonly room: string | null;
    readonly staffId: string | null;
  };
  readonly lost: { readonly stage: Stage; readonly room: string | null; readonly staffId: string };
}

interface FieldConflict {
  readonly about: 'field';
  /** `complaint`, `priority`, `outcome` …, or `note:<noteId>`. */
  readonly field: string;
  readonly kept: string | null;
  readonly lost: string | null;
}

/** Two nodes said different things while apart: what everybody now shows, and what was lost. */
export type VisitConflict = (QueueConflict | FieldConflict) & {
  /** The entry that met the difference, and its author. */
  readonly log: string;
  readonly seq: number;
  readonly at: Stamp;
  readonly byStaffId: string;
  /** Null until a person has dealt with it (待处理). */
  readonly settled: { readonly staffId: string; readonly at: Stamp; readonly note: string } | null;
};

type Found = Pick<Entry, 'log' | 'seq' | 'at' | 'actor'>;

const place = ({ log, seq, at, actor }: Found) =>
  ({ log, seq, at, byStaffId: actor.staffId, settled: null }) as const;

/** The later entry's value is kept; what its author had not seen is lost. */
export function overwritten(
  entry: Found,
  field: string,
  current: string | null,
  change: { readonly was: string | null; readonly now: string | null },
): VisitConflict[] {
  if (current === change.was || current === change.now) return [];
  return [{ ...place(entry), about: 'field', field, kept: change.now, lost: current }];
}

/** The first value is kept; a later entry that says another for the first time is lost. */
export function rejected(
  entry: Found,
  field: string,
  current: string | null,
  later: string | null,
): VisitConflict[] {
  return current === later ? [] : [{ ...place(entry), about: 'field', field, kept: current, lost: later }];
}

export function outrun(entry: QueueEntry, current: CurrentLeg | null): VisitConflict {
  const { body } = entry;
  return {
    ...place(entry),
    about: 'queue',
    move: entry.kind,
    kept: {
      stage: current?.stage ?? null,
      status: current?.status ?? null,
      room: current?.holder?.room ?? current?.room ?? null,
      staffId: current?.holder?.staffId ?? current?.doctorId ?? null,
    },
    lost: {
      stage: body.stage,
      room: 'room' in body ? (body.room ?? null) : null,
      staffId: 'byStaffId' in body ? body.byStaffId : entry.actor.staffId,
    },
  };
}
