import { defineAggregate, type EntryOf } from '../../journal/index.ts';
import type { Reason } from '../../policy/decision.ts';
import type { Disease } from '../diseases.ts';
import { type FindingKind, type Settlement, screeningKinds } from './events.ts';

export interface Finding {
  readonly kind: FindingKind;
  readonly localDate: string;
  readonly reasons: readonly Reason[];
  readonly againBy: string | null;
  readonly vitalsId: string | null;
}

export interface SettledFinding extends Finding {
  readonly how: Settlement;
  readonly settledOn: string;
  readonly reason: string | null;
}

export interface ScreeningState {
  readonly screeningId: string;
  readonly residentId: string;
  readonly disease: Disease;
  /** What stands on the list now; null: nothing. */
  readonly open: Finding | null;
  /** The latest that came off the list; null: none did. */
  readonly last: SettledFinding | null;
}

type ScreeningEntry = EntryOf<typeof screeningKinds>;

function fold(state: ScreeningState | undefined, entry: ScreeningEntry): ScreeningState | undefined {
  if (entry.kind === 'chronic.screening-raised') {
    const { residentId, disease, finding, localDate, reasons, againBy, vitalsId } = entry.body;
    const open = { kind: finding, localDate, reasons, againBy, vitalsId: vitalsId ?? null };
    return { screeningId: entry.subject.id, residentId, disease, open, last: state?.last ?? null };
  }
  if (!state?.open) return state;
  const { how, localDate, reason } = entry.body;
  return { ...state, open: null, last: { ...state.open, how, settledOn: localDate, reason: reason ?? null } };
}

export const screeningAggregate = defineAggregate('screening', screeningKinds, fold);
