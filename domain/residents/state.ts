import type { RecordReview } from '../codes/record-review.ts';
import type { Entry } from '../journal/entry.ts';
import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate, type EntryOf } from '../journal/kind.ts';
import type { CardReading } from './card.ts';
import { type DetailField, detailFields, type ResidentDetails } from './details.ts';
import { type Closure, type DisputedField, residentKinds } from './events.ts';
import type { Guardian } from './guardian.ts';
import { sameValue } from './same-value.ts';

/** Two entries changed one field without having seen each other; a person decides (待处理). */
export interface ResidentConflict {
  readonly field: DisputedField;
  readonly kept: unknown;
  readonly lost: unknown;
  /** When and by whom the kept value was written. */
  readonly at: Stamp;
  readonly staffId: string;
  /** The entry that wrote the kept value, `log#seq`: the conflict's name in a resolution. */
  readonly by: string;
}

export interface ResidentState {
  readonly id: string;
  /** 健康档案编号, 17 digits. */
  readonly recordNumber: string | null;
  readonly details: ResidentDetails;
  readonly guardian: Guardian | null;
  /** The identity card as last presented, and when. */
  readonly card: CardReading | null;
  readonly cardReadAt: Stamp | null;
  readonly status: 'active' | 'closed';
  readonly closure: Closure | null;
  /** 注销核实中: why the record is to be closed, while that is made sure of. Absent: nobody has said so. */
  readonly closing?: Closure;
  /** Absent: 未审核. */
  readonly review?: RecordReview;
  /** The record that this one gave way to. Follow it with `survivorOf`. */
  readonly mergedInto: string | null;
  readonly conflicts: readonly ResidentConflict[];
  readonly registeredAt: Stamp;
  readonly changedAt: Stamp;
  readonly changedBy: string;
}

type ResidentEntry = EntryOf<typeof residentKinds>;
type Steps = Readonly<Partial<Record<DetailField, { was: unknown; now: unknown } | undefined>>>;
type Fields = Readonly<Partial<Record<DisputedField, unknown>>>;

/** What stands in a field now. */
export function currentValue(state: ResidentState, field: DisputedField): unknown {
  if (field === 'guardian') return state.guardian;
  if (field === 'mergedInto') return state.mergedInto;
  return state.details[field];
}

function withField(state: ResidentState, field: DisputedField, value: unknown): ResidentState {
  const now = (value ?? null) as never;
  if (field === 'guardian' || field === 'mergedInto') return { ...state, [field]: now };
  return { ...state, details: { ...state.details, [field]: now } };
}

/** The field takes `now`; if what stood there is neither `was` nor `now`, somebody's value is lost: a conflict. */
function change(state: ResidentState, entry: Entry, field: DisputedField, was: unknown, now: unknown) {
  const current = currentValue(state, field);
  const next = withField(state, field, now);
  if (sameValue(current, was) || sameValue(current, now)) return next;
  const by = `${entry.log}#${entry.seq}`;
  const conflict: ResidentConflict = {
    field,
    kept: now ?? null,
    lost: current ?? null,
    at: entry.at,
    staffId: entry.actor.staffId,
    by,
  };
  return { ...next, conflicts: [...state.conflicts, conflict] };
}

/** Every field present, also for entries that are older than a field. */
function filled(details: Fields): ResidentDetails {
  return Object.fromEntries(
    detailFields.map((field) => [field, details[field] ?? null]),
  ) as unknown as ResidentDetails;
}

function begin(entry: Extract<ResidentEntry, { kind: 'residents.registered' }>): ResidentState {
  const { body } = entry;
  return {
    id: entry.subject.id,
    recordNumber: body.recordNumber,
    details: filled(body.details),
    guardian: body.guardian ?? null,
    card: body.card ?? null,
    cardReadAt: body.card ? entry.at : null,
    status: 'active',
    closure: null,
    mergedInto: null,
    conflicts: [],
    registeredAt: entry.at,
    changedAt: entry.at,
    changedBy: entry.actor.staffId,
  };
}

function withoutClosing({ closing: _, ...state }: ResidentState): ResidentState {
  return state;
}

function applyEntry(state: ResidentState, entry: ResidentEntry): ResidentState {
  switch (entry.kind) {
    case 'residents.registered':
      return state; // a subject is registered once; a second telling adds nothing
    case 'residents.details-changed': {
      const changes: Steps = entry.body.changes;
      return detailFields.reduce((now, field) => {
        const step = changes[field];
        return step ? change(now, entry, field, step.was, step.now) : now;
      }, state);
    }
    case 'residents.guardian-set':
      return change(state, entry, 'guardian', entry.body.was, entry.body.now);
    case 'residents.card-read':
      return { ...state, card: entry.body.card, cardReadAt: entry.at };
    case 'residents.number-given':
      return { ...state, recordNumber: state.recordNumber ?? entry.body.recordNumber };
    case 'residents.merged':
      return change(state, entry, 'mergedInto', null, entry.body.into);
    case 'residents.unmerged':
      return state.mergedInto === entry.body.from ? { ...state, mergedInto: null } : state;
    case 'residents.absorbed':
    case 'residents.released':
      return state; // what the two entries of the other record do
    case 'residents.closing-reported':
      return state.status === 'closed' ? state : { ...state, closing: entry.body };
    case 'residents.closing-refuted':
      return withoutClosing(state);
    case 'residents.record-closed':
      return { ...withoutClosing(state), status: 'closed', closure: entry.body };
    case 'residents.record-reopened':
      return { ...state, status: 'active', closure: null };
    case 'residents.reviewed':
      return { ...state, review: entry.body.now };
    case 'residents.conflict-resolved': {
      const { field, seen, chosen, settles } = entry.body;
      const open = state.conflicts.filter((c) => c.field !== field || !settles.includes(c.by));
      return change({ ...state, conflicts: open }, entry, field, seen, chosen);
    }
  }
}

/** One resident's record from its entries in `(at, log, seq)` order. Nothing is known before `registered`. */
export function foldResident(
  state: ResidentState | undefined,
  entry: ResidentEntry,
): ResidentState | undefined {
  if (state === undefined) return entry.kind === 'residents.registered' ? begin(entry) : undefined;
  return { ...applyEntry(state, entry), changedAt: entry.at, changedBy: entry.actor.staffId };
}

export const residentAggregate = defineAggregate('resident', residentKinds, foldResident);
