import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate } from '../journal/kind.ts';
import { localDateOf, type VitalsEntry, type VitalsSource, vitalsKinds } from './events.ts';
import type { VitalChanges, VitalField, VitalValues } from './values.ts';

type VitalValue = number | string | null;

interface Told {
  readonly reason: string;
  readonly byStaffId: string;
  readonly at: Stamp;
}

/** Two corrections of one field by people who had not seen each other's: the later stands. */
export interface VitalsConflict {
  readonly field: string;
  readonly kept: VitalValue;
  readonly lost: VitalValue;
  /** The later correction and its author. */
  readonly log: string;
  readonly seq: number;
  readonly at: Stamp;
  readonly byStaffId: string;
}

export interface VitalsState {
  readonly vitalsId: string;
  readonly residentId: string;
  readonly visitId: string | null;
  /** The clinic's wall clock with its offset. */
  readonly measuredAt: string;
  readonly localDate: string;
  readonly source: VitalsSource;
  /** As they stand after all corrections; an absent field was not measured. */
  readonly values: VitalValues;
  readonly recordedAt: Stamp;
  readonly recordedBy: string;
  readonly corrections: readonly (Told & { readonly changes: VitalChanges })[];
  readonly withdrawn: Told | null;
  readonly conflicts: readonly VitalsConflict[];
}

type Recorded = Extract<VitalsEntry, { readonly kind: 'vitals.recorded' }>;
type Corrected = Extract<VitalsEntry, { readonly kind: 'vitals.corrected' }>;

const told = (entry: VitalsEntry, reason: string): Told => ({
  reason,
  byStaffId: entry.actor.staffId,
  at: entry.at,
});

function record(entry: Recorded): VitalsState {
  const { residentId, visitId, measuredAt, source, values } = entry.body;
  return {
    vitalsId: entry.subject.id,
    residentId,
    visitId: visitId ?? null,
    measuredAt,
    localDate: localDateOf(measuredAt),
    source,
    values,
    recordedAt: entry.at,
    recordedBy: entry.actor.staffId,
    corrections: [],
    withdrawn: null,
    conflicts: [],
  };
}

/** The values after changes: what is now null was not measured after all. */
export function changedValues(values: VitalValues, changes: VitalChanges): VitalValues {
  const now = Object.entries(changes).map(([field, change]) => [field, change?.now] as const);
  const kept = Object.entries(values).filter(([field]) => !Object.hasOwn(changes, field));
  return Object.fromEntries([...kept, ...now].filter(([, value]) => value !== null && value !== undefined));
}

/** The fields of a change whose author saw something else than what stands, nor says what stands. */
export function staleFields(values: VitalValues, changes: VitalChanges): readonly VitalField[] {
  const standing: Readonly<Record<string, VitalValue | undefined>> = values;
  return (Object.keys(changes) as VitalField[]).filter((field) => {
    const current = standing[field] ?? null;
    return current !== changes[field]?.was && current !== changes[field]?.now;
  });
}

function correct(state: VitalsState, entry: Corrected): VitalsState {
  const { changes, reason } = entry.body;
  const { log, seq, at, actor } = entry;
  const lost = staleFields(state.values, changes).map((field) => ({
    field,
    kept: changes[field]?.now ?? null,
    lost: state.values[field] ?? null,
    log,
    seq,
    at,
    byStaffId: actor.staffId,
  }));
  return {
    ...state,
    values: changedValues(state.values, changes),
    corrections: [...state.corrections, { ...told(entry, reason), changes }],
    conflicts: [...state.conflicts, ...lost],
  };
}

function foldVitals(state: VitalsState | undefined, entry: VitalsEntry): VitalsState | undefined {
  if (state === undefined) return entry.kind === 'vitals.recorded' ? record(entry) : undefined;
  switch (entry.kind) {
    case 'vitals.recorded':
      // Ids are random, so a second recording is a retry of the first; the first stands.
      return state;
    case 'vitals.corrected':
      return correct(state, entry);
    case 'vitals.withdrawn':
      return { ...state, withdrawn: state.withdrawn ?? told(entry, entry.body.reason) };
  }
}

export const vitalsAggregate = defineAggregate('vitals', vitalsKinds, foldVitals);
