import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate } from '../journal/kind.ts';
import { type Offered, type ReadingEntry, readingKinds } from './events.ts';

/** Somebody said whose the reading is. */
export interface Claim {
  readonly residentId: string;
  readonly vitalsId: string;
  readonly visitId: string | null;
  readonly byStaffId: string;
  readonly at: Stamp;
}

export interface ReadingState {
  readonly readingId: string;
  readonly offered: Offered;
  /** The set of vitals in which it stands. */
  readonly taken: Claim | null;
  /** Taken again by people who had not seen the first: sets of vitals that somebody has to look at. */
  readonly takenAgain: readonly Claim[];
  readonly dismissed: { readonly reason: string; readonly byStaffId: string; readonly at: Stamp } | null;
}

type EntryNamed<Name> = Extract<ReadingEntry, { readonly kind: Name }>;

function take(state: ReadingState, { body, actor, at }: EntryNamed<'readings.taken'>): ReadingState {
  const { residentId, vitalsId, visitId = null } = body;
  const claim = { residentId, vitalsId, visitId, byStaffId: actor.staffId, at };
  // What stands in somebody's record is not nobody's, whoever dismissed it meanwhile.
  if (state.taken === null) return { ...state, taken: claim, dismissed: null };
  const isKnown = [state.taken, ...state.takenAgain].some((known) => known.vitalsId === vitalsId);
  return isKnown ? state : { ...state, takenAgain: [...state.takenAgain, claim] };
}

function release(state: ReadingState, vitalsId: string | undefined): ReadingState {
  if (vitalsId === undefined) return { ...state, dismissed: null };
  const takenAgain = state.takenAgain.filter((claim) => claim.vitalsId !== vitalsId);
  if (state.taken?.vitalsId !== vitalsId) return { ...state, takenAgain };
  const [next = null, ...rest] = takenAgain;
  return { ...state, taken: next, takenAgain: rest };
}

function foldReading(state: ReadingState | undefined, entry: ReadingEntry): ReadingState | undefined {
  if (state === undefined) {
    if (entry.kind !== 'readings.offered') return undefined;
    const readingId = entry.subject.id;
    return { readingId, offered: entry.body, taken: null, takenAgain: [], dismissed: null };
  }
  switch (entry.kind) {
    case 'readings.offered':
      // The same memory, read through another seat: the first telling stands.
      return state;
    case 'readings.taken':
      return take(state, entry);
    case 'readings.dismissed': {
      if (state.taken || state.dismissed) return state;
      const { reason } = entry.body;
      return { ...state, dismissed: { reason, byStaffId: entry.actor.staffId, at: entry.at } };
    }
    case 'readings.released':
      return release(state, entry.body.vitalsId);
  }
}

/** Nobody has said whose it is, nor that it is nobody's. */
export function isOpen(state: ReadingState): boolean {
  return state.taken === null && state.dismissed === null;
}

export const readingAggregate = defineAggregate('reading', readingKinds, foldReading);
