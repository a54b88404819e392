import { checkEditable, checkReason, newFindings, type ShownRecord } from './change-rules.ts';
import { type FieldSentence, ofLevel } from './finding.ts';
import type { Guardian } from './guardian.ts';
import { sameValue } from './same-value.ts';
import { tidyForm } from './tidy-form.ts';

export type GuardianDecision =
  | { readonly ok: false; readonly errors: readonly FieldSentence[] }
  | {
      readonly ok: true;
      /** null when the guardian stays the same. */
      readonly body: {
        readonly was: Guardian | null;
        readonly now: Guardian | null;
        readonly reason: string | null;
      } | null;
    };

/** The body of a `guardian-set`. The first guardian needs no reason; replacing or removing one does. */
export function decideGuardian(
  shown: ShownRecord,
  now: Guardian | null,
  reason: string,
  today: string,
): GuardianDecision {
  if (sameValue(shown.guardian, now)) return { ok: true, body: null };
  const before = tidyForm({ ...shown.details, guardian: shown.guardian });
  const findings = [
    ...checkEditable(shown),
    ...(shown.guardian === null ? [] : checkReason(reason)),
    ...newFindings(before, { ...before, guardian: now }, today),
  ];
  const errors = ofLevel(findings, 'error');
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, body: { was: shown.guardian, now, reason: reason.trim() || null } };
}
