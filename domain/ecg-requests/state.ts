import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate } from '../journal/kind.ts';
import { type EcgRequestEntry, ecgRequestKinds, type urgencies } from './events.ts';

export interface EcgReport {
  readonly reader: string;
  readonly readerTitle: string;
  readonly findings: string;
  readonly conclusion: string;
  readonly critical: boolean;
  readonly at: Stamp;
  /** null: the first report. */
  readonly revisionReason: string | null;
}

export interface EcgRequestState {
  readonly requestId: string;
  readonly ecgId: string;
  readonly residentId: string;
  readonly urgency: (typeof urgencies)[number];
  readonly question: string;
  readonly summary: string;
  readonly requestedBy: string;
  readonly requestedAt: Stamp;
  readonly taken: { readonly reader: string; readonly at: Stamp } | null;
  readonly withdrawn: { readonly reason: string; readonly byStaffId: string; readonly at: Stamp } | null;
  /** Oldest first; the last one counts. */
  readonly reports: readonly EcgReport[];
}

export type EcgRequestPhase = 'requested' | 'taken' | 'reported' | 'withdrawn';

/** A report that crossed a withdrawal on its way is a report: nothing that a doctor wrote is lost. */
export function phaseOf(state: EcgRequestState): EcgRequestPhase {
  if (state.reports.length > 0) return 'reported';
  if (state.withdrawn) return 'withdrawn';
  return state.taken ? 'taken' : 'requested';
}

type Reported = Extract<EcgRequestEntry, { readonly kind: 'ecg-requests.reported' | 'ecg-requests.revised' }>;

function reportOf(entry: Reported): EcgReport {
  const { reader, readerTitle, findings, conclusion, critical } = entry.body;
  const revisionReason = entry.kind === 'ecg-requests.revised' ? entry.body.reason : null;
  return { reader, readerTitle, findings, conclusion, critical, at: entry.at, revisionReason };
}

function foldRequest(
  state: EcgRequestState | undefined,
  entry: EcgRequestEntry,
): EcgRequestState | undefined {
  if (entry.kind === 'ecg-requests.requested') {
    const { at, actor, subject, body } = entry;
    const blank = { taken: null, withdrawn: null, reports: [] };
    return state ?? { requestId: subject.id, ...body, requestedBy: actor.staffId, requestedAt: at, ...blank };
  }
  if (!state) return undefined;
  switch (entry.kind) {
    case 'ecg-requests.withdrawn': {
      const { at, actor, body } = entry;
      return { ...state, withdrawn: state.withdrawn ?? { ...body, byStaffId: actor.staffId, at } };
    }
    case 'ecg-requests.taken':
      return { ...state, taken: state.taken ?? { reader: entry.body.reader, at: entry.at } };
    case 'ecg-requests.reported':
    case 'ecg-requests.revised':
      return { ...state, reports: [...state.reports, reportOf(entry)] };
  }
}

export const ecgRequestAggregate = defineAggregate('ecg-request', ecgRequestKinds, foldRequest);
