import type { Stamp } from '../../journal/hybrid-clock.ts';
import { defineAggregate } from '../../journal/kind.ts';
import type { CriticalRuleSet } from '../critical-rule-set.ts';
import { type EcgEntry, ecgKinds } from './events.ts';
import type { Finding, Measures, Prompt, Tracing } from './fields.ts';

interface Told {
  readonly byStaffId: string;
  readonly at: Stamp;
}

export interface EcgStatement extends Told {
  readonly findings: string;
  readonly conclusion: string;
}

/** Open until somebody has said what was done. */
export interface EcgCritical {
  readonly criticalId: string;
  readonly raisedAt: Stamp;
  readonly by: 'rules' | 'doctor' | 'county';
  readonly ruleSet: CriticalRuleSet | null;
  readonly prompts: readonly Prompt[];
  readonly acknowledgements: readonly (Told & { readonly done: string; readonly told: string })[];
}

/** Two people who had not seen each other's said whose it is; the later stands. */
export interface AssignmentConflict extends Told {
  readonly kept: string;
  readonly lost: string | null;
}

export type EcgOrigin =
  | { readonly by: 'capture'; readonly deviceId: string }
  | {
      readonly by: 'file';
      readonly fileName: string;
      readonly format: string;
      readonly original: string;
      readonly person: { readonly name: string | null; readonly number: string | null };
    };

export interface EcgState {
  readonly ecgId: string;
  /** null: imported, and nobody has said whose it is. */
  readonly residentId: string | null;
  readonly visitId: string | null;
  readonly takenAt: string | null;
  readonly origin: EcgOrigin;
  readonly tracing: Tracing;
  readonly measures: Measures | null;
  readonly findings: readonly Finding[];
  readonly findingsAccepted: string | null;
  readonly filedAt: Stamp;
  readonly filedBy: string;
  /** Oldest first. */
  readonly statements: readonly EcgStatement[];
  readonly criticals: readonly EcgCritical[];
  readonly withdrawn: (Told & { readonly reason: string }) | null;
  readonly conflicts: readonly AssignmentConflict[];
}

type Filed = Extract<EcgEntry, { readonly kind: 'ecg.captured' | 'ecg.imported' }>;
type Of<Kind extends EcgEntry['kind']> = Extract<EcgEntry, { readonly kind: Kind }>;

const toldBy = (entry: EcgEntry): Told => ({ byStaffId: entry.actor.staffId, at: entry.at });

function originOf({ kind, body }: Filed): EcgOrigin {
  if (kind === 'ecg.captured') return { by: 'capture', deviceId: body.deviceId };
  const { fileName, format, original, person } = body;
  return { by: 'file', fileName, format, original, person };
}

function file(entry: Filed): EcgState {
  const { residentId, takenAt, tracing, measures, findings } = entry.body;
  return {
    ecgId: entry.subject.id,
    residentId,
    visitId: entry.kind === 'ecg.captured' ? entry.body.visitId : null,
    takenAt,
    origin: originOf(entry),
    tracing,
    measures,
    findings,
    findingsAccepted: entry.kind === 'ecg.captured' ? entry.body.findingsAccepted : null,
    filedAt: entry.at,
    filedBy: entry.actor.staffId,
    statements: [],
    criticals: [],
    withdrawn: null,
    conflicts: [],
  };
}

function assign(state: EcgState, entry: Of<'ecg.assigned'>): EcgState {
  const { was, now } = entry.body.residentId;
  const unseen = state.residentId !== was && state.residentId !== now;
  const conflict = { ...toldBy(entry), kept: now, lost: state.residentId };
  return {
    ...state,
    residentId: now,
    conflicts: unseen ? [...state.conflicts, conflict] : state.conflicts,
  };
}

function raise(state: EcgState, entry: Of<'ecg.critical-raised'>): EcgState {
  const { criticalId, by, ruleSet, prompts } = entry.body;
  // Told twice, it is one: the first stands.
  if (state.criticals.some((critical) => critical.criticalId === criticalId)) return state;
  const critical = { criticalId, raisedAt: entry.at, by, ruleSet, prompts, acknowledgements: [] };
  return { ...state, criticals: [...state.criticals, critical] };
}

function acknowledge(state: EcgState, entry: Of<'ecg.critical-acknowledged'>): EcgState {
  const { criticalId, done, told } = entry.body;
  const acknowledgement = { ...toldBy(entry), done, told };
  return {
    ...state,
    criticals: state.criticals.map((critical) =>
      critical.criticalId === criticalId
        ? { ...critical, acknowledgements: [...critical.acknowledgements, acknowledgement] }
        : critical,
    ),
  };
}

function foldEcg(state: EcgState | undefined, entry: EcgEntry): EcgState | undefined {
  switch (entry.kind) {
    case 'ecg.captured':
    case 'ecg.imported':
      // Ids are random, so a second filing is a retry of the first; the first stands.
      return state ?? file(entry);
    case 'ecg.assigned':
      return state && assign(state, entry);
    case 'ecg.withdrawn':
      return state && { ...state, withdrawn: state.withdrawn ?? { ...toldBy(entry), ...entry.body } };
    case 'ecg.read':
      return state && { ...state, statements: [...state.statements, { ...toldBy(entry), ...entry.body }] };
    case 'ecg.capture-discarded':
      return state;
    case 'ecg.critical-raised':
      return state && raise(state, entry);
    case 'ecg.critical-acknowledged':
      return state && acknowledge(state, entry);
  }
}

export const ecgAggregate = defineAggregate('ecg', ecgKinds, foldEcg);

export function isOpen(critical: EcgCritical): boolean {
  return critical.acknowledgements.length === 0;
}
