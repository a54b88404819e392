import { draft } from '../../../domain/journal/index.ts';
import { decideChanges } from '../../../domain/residents/change-rules.ts';
import { type DetailField, detailFields, type ResidentDetails } from '../../../domain/residents/details.ts';
import { changesSchema, type DetailChanges, residentKinds } from '../../../domain/residents/events.ts';
import { fieldLabels } from '../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../domain/residents/field-text.ts';
import type { FieldSentence } from '../../../domain/residents/finding.ts';
import { decideGuardian } from '../../../domain/residents/guardian-change.ts';
import { sameValue } from '../../../domain/residents/same-value.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Services } from '../../services.ts';
import { traitsOf } from '../../store/queries/look-alikes.ts';
import { os, refused } from '../base.ts';
import { duplicatesOf } from './duplicates.ts';
import { refuseFields } from './refuse-fields.ts';
import { residentOf, staffName, todayOf } from './views.ts';

const OK = { ok: true } as const;

export const change = os.residents.change.handler(({ input, context: { services, actor } }) => {
  const { id, reason } = input;
  const changes = parseChanges(input.changes);
  let warnings: readonly FieldSentence[] = [];
  const written = services.store.append(actor, () => {
    const state = residentOf(services, id);
    refuseStale(services, state, changes);
    const shown = { ...state, details: withSide(state.details, changes, 'was') };
    const decision = decideChanges(shown, withSide(shown.details, changes, 'now'), reason, todayOf(services));
    if (!decision.ok) throw refuseFields(decision.errors);
    warnings = decision.warnings;
    if (decision.body === null || isDone(state, decision.body.changes)) return [];
    if (decision.body.changes.idNumber) refuseKnownNumber(services, id, decision.body.changes.idNumber.now);
    return [draft(residentKinds.detailsChanged, id, decision.body)];
  });
  return { changed: written.length > 0, warnings };
});

function parseChanges(input: unknown): DetailChanges {
  const parsed = changesSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => {
    const field = detailFields.find((known) => known === issue.path[0]);
    // zod's own words are English and about types; ours are Chinese.
    const what = /\p{Script=Han}/u.test(issue.message) ? issue.message : '没有填写或填写有误';
    return field
      ? { field, sentence: `${fieldLabels[field]}：${what}。` }
      : { field: 'record' as const, sentence: `${what}。` };
  });
  throw refuseFields(issues);
}

function withSide(details: ResidentDetails, changes: DetailChanges, side: 'was' | 'now'): ResidentDetails {
  const values = Object.entries(changes).map(([field, step]) => [field, step?.[side] ?? null]);
  return { ...details, ...Object.fromEntries(values) };
}

/** Sent again, or said by two desks at once, and nothing of it is in dispute: it stands already. */
function isDone({ details, conflicts }: ResidentState, changes: DetailChanges): boolean {
  return (Object.keys(changes) as DetailField[]).every(
    (field) =>
      sameValue(details[field], changes[field]?.now) && !conflicts.some((one) => one.field === field),
  );
}

/** On one node a lost update needs no conflict: the form is still open, so the person decides at once. */
function refuseStale(services: Services, state: ResidentState, changes: DetailChanges): void {
  const stale = (Object.keys(changes) as DetailField[]).filter((field) => {
    const step = changes[field];
    const current = state.details[field];
    return step && !sameValue(current, step.was) && !sameValue(current, step.now);
  });
  if (stale.length === 0) return;
  const fields = stale.map((field) => ({
    field,
    sentence: `${fieldLabels[field]}已被改为：${fieldText(field, state.details[field])}。`,
  }));
  const who = staffName(services, state.changedBy);
  throw refused('changed-meanwhile', `您修改期间，${who}改动了同一项，请核对后再保存。`, { fields });
}

function refuseKnownNumber(services: Services, id: string, number: string | null): void {
  const unknown = { phone: null, householdNumber: null, address: null };
  const person = traitsOf({ name: '', birthDate: '', idNumber: number, ...unknown });
  const other = duplicatesOf(services, person, id).sameNumber[0];
  if (!other) return;
  const sentence = `这个证件号码已有另一份档案（${other.name}），请核对；确是同一人的，请合并档案。`;
  throw refused('known', sentence, { subjectId: other.id, fields: [{ field: 'idNumber', sentence }] });
}

export const setGuardian = os.residents.setGuardian.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const state = residentOf(services, input.id);
    if (!sameValue(state.guardian, input.was) && !sameValue(state.guardian, input.now)) {
      const sentence = `监护人已被改为：${fieldText('guardian', state.guardian)}。`;
      throw refused('changed-meanwhile', `您修改期间，${sentence}请核对后再保存。`, {
        fields: [{ field: 'guardian', sentence }],
      });
    }
    const decision = decideGuardian(state, input.now, input.reason, todayOf(services));
    if (!decision.ok) throw refuseFields(decision.errors);
    return decision.body === null ? [] : [draft(residentKinds.guardianSet, input.id, decision.body)];
  });
  return OK;
});
