import { type DetailField, detailFields, type ResidentDetails } from './details.ts';
import { type DetailChanges, residentKinds } from './events.ts';
import { error, type FieldSentence, type Finding, ofLevel } from './finding.ts';
import type { RegistrationForm } from './registration-form.ts';
import { checkForm } from './registration-rules.ts';
import { sameValue } from './same-value.ts';
import type { ResidentState } from './state.ts';
import { tidyForm } from './tidy-form.ts';

/** The record as the editor saw it when the form was opened: every `was` is taken from here. */
export type ShownRecord = Pick<ResidentState, 'details' | 'guardian' | 'mergedInto' | 'status'>;

export type ChangesDecision =
  | { readonly ok: false; readonly errors: readonly FieldSentence[] }
  | {
      readonly ok: true;
      /** null when nothing was changed: then there is nothing to write. */
      readonly body: { readonly changes: DetailChanges; readonly reason: string } | null;
      readonly warnings: readonly FieldSentence[];
    };

/** A merged or closed record is not edited. */
export function checkEditable(shown: ShownRecord): readonly Finding[] {
  if (shown.mergedInto !== null) return [error('record', '本档案已合并到另一份档案，请修改合并后的档案。')];
  if (shown.status === 'closed') return [error('record', '本档案已注销，请先恢复档案再修改。')];
  return [];
}

export const checkReason = (reason: string): readonly Finding[] =>
  reason.trim() === '' ? [error('reason', '请写明修改原因。')] : [];

/** Of two tidied forms, the errors that the edit brings in; those that an old or imported record already had do not stop it. */
export function newFindings(
  before: RegistrationForm,
  after: RegistrationForm,
  today: string,
): readonly Finding[] {
  const known = new Set(checkForm(before, today).map((f) => f.field + f.sentence));
  return checkForm(after, today).map((f) =>
    f.level === 'error' && known.has(f.field + f.sentence) ? { ...f, level: 'warning' } : f,
  );
}

/**
 * The body of a `details-changed` from the record as it was shown and the form as it was edited. Pass what the person
 * saw, not what the record has become meanwhile: only so can an edit over somebody else's be noticed.
 */
export function decideChanges(
  shown: ShownRecord,
  edited: ResidentDetails,
  reason: string,
  today: string,
): ChangesDecision {
  const before = tidyForm({ ...shown.details, guardian: shown.guardian });
  const after = tidyForm({ ...edited, guardian: shown.guardian });
  // Tidied against tidied: what tidying alone would alter in an old record is nobody's change.
  const changed = detailFields.filter((field) => !sameValue(before[field], after[field]));
  if (changed.length === 0) return { ok: true, body: null, warnings: [] };
  const findings = [...checkEditable(shown), ...checkReason(reason), ...newFindings(before, after, today)];
  const errors = ofLevel(findings, 'error');
  if (errors.length > 0) return { ok: false, errors };
  const body = residentKinds.detailsChanged.body.safeParse({
    changes: Object.fromEntries(changed.map((field) => [field, step(shown.details, after, field)])),
    reason,
  });
  if (!body.success)
    return { ok: false, errors: [{ field: 'record', sentence: '修改的内容有误，请检查后重试。' }] };
  return { ok: true, body: body.data, warnings: ofLevel(findings, 'warning') };
}

function step(was: ResidentDetails, now: ResidentDetails, field: DetailField) {
  return { was: was[field] ?? null, now: now[field] };
}
