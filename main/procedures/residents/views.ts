import type { Chart, ConflictView, FieldPair, ResidentLine } from '../../../contract/residents.ts';
import { auditKinds, type Purpose } from '../../../domain/audit/events.ts';
import type { SeatState } from '../../../domain/clinic/state.ts';
import { type Draft, draft, stampMs } from '../../../domain/journal/index.ts';
import { knownAllergies } from '../../../domain/residents/allergies.ts';
import type { DisputedField } from '../../../domain/residents/events.ts';
import { fieldLabels } from '../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../domain/residents/field-text.ts';
import { shortRecordNumber } from '../../../domain/residents/health-record-number.ts';
import { maskIdNumber } from '../../../domain/residents/masking.ts';
import type { ResidentConflict, ResidentState } from '../../../domain/residents/state.ts';
import type { StaffState } from '../../../domain/staff/state.ts';
import { localDateOf } from '../../clinic-time.ts';
import type { Services } from '../../services.ts';
import { mergedInto, type ResidentRow, residentById, standingRow } from '../../store/queries/residents.ts';
import { notFound } from '../base.ts';

export const todayOf = (services: Services): string => localDateOf(services.nowMs());

export function residentOf({ store }: Services, id: string): ResidentState {
  const state = store.state<ResidentState>('resident', id);
  if (!state) throw notFound();
  return state;
}

export function rowOf({ store }: Services, id: string): ResidentRow {
  const row = residentById(store.db, id);
  if (!row) throw notFound();
  return row;
}

/**
 * The line of the record that stands for this one. What was done for somebody may arrive before their record does: one
 * that is not here yet must not take a whole list with it.
 */
export function standingLine(services: Services, id: string): ResidentLine {
  const { db } = services.store;
  const row = residentById(db, id);
  const today = todayOf(services);
  return row ? lineOf(standingRow(db, row), today) : lineBefore(id, today);
}

/** The line of a record that has not arrived here. */
const lineBefore = (id: string, today: string): ResidentLine => ({
  id,
  name: '（档案尚未同步到本机）',
  sex: '0',
  birthDate: '',
  ageOn: today,
  idNumberMasked: null,
  phoneTail: null,
  place: '',
  recordNumberShort: null,
  status: 'active',
});

export function lineOf(row: ResidentRow, today: string): ResidentLine {
  const died = row.closure === 'died';
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    ageOn: died ? (row.closed_on ?? today) : today,
    idNumberMasked: row.id_number === null ? null : maskIdNumber(row.id_number),
    phoneTail: row.phone?.slice(-4) ?? null,
    place: row.place,
    recordNumberShort: row.record_number === null ? null : shortRecordNumber(row.record_number),
    status: died ? 'died' : row.closure === null ? 'active' : 'closed',
  };
}

export function staffName({ store }: Services, staffId: string): string {
  return store.state<StaffState>('staff', staffId)?.name ?? staffId;
}

export function seatName({ store }: Services, seatId: string): string {
  return store.state<SeatState>('seat', seatId)?.name ?? seatId;
}

/** The trace that somebody looked at a record. */
export function opened(residentId: string, purpose: Purpose): Draft {
  return draft(auditKinds.chartOpened, residentId, { residentId, purpose });
}

export function chartOf(services: Services, id: string): Chart {
  const state = residentOf(services, id);
  const row = rowOf(services, id);
  const today = todayOf(services);
  return {
    state,
    line: lineOf(row, today),
    conflicts: state.conflicts.map((conflict) => conflictView(services, conflict)),
    mergedFrom: mergedInto(services.store.db, id).map((from) => ({
      ...lineOf(rowOf(services, from), today),
      allergies: knownAllergies(residentOf(services, from).details),
    })),
    survivorId: standingRow(services.store.db, row).id,
  };
}

function conflictView(services: Services, conflict: ResidentConflict): ConflictView {
  const { field, by } = conflict;
  const side = (value: unknown) => ({ text: valueText(services, field, value), value });
  return {
    field,
    by,
    label: fieldLabels[field],
    kept: side(conflict.kept),
    lost: side(conflict.lost),
    atMs: stampMs(conflict.at),
    staffName: staffName(services, conflict.staffId),
  };
}

/** A record by its name and number; by its id while it has not arrived here. */
export function recordText({ store }: Services, id: string): string {
  const record = residentById(store.db, id);
  if (!record) return id;
  return record.record_number === null
    ? record.name
    : `${record.name}（${shortRecordNumber(record.record_number)}）`;
}

/** A value in words; of another record its name and number, not its id. */
export function valueText(services: Services, field: DisputedField, value: unknown): string {
  return field === 'mergedInto' && typeof value === 'string'
    ? recordText(services, value)
    : fieldText(field, value);
}

export function fieldPair(field: DisputedField, a: unknown, b: unknown): FieldPair {
  return { field, label: fieldLabels[field], a: fieldText(field, a), b: fieldText(field, b) };
}
