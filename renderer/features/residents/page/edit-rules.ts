import { newFindings, type ShownRecord } from '../../../../domain/residents/change-rules.ts';
import { ofLevel } from '../../../../domain/residents/finding.ts';
import { parseRegistration } from '../../../../domain/residents/registration-rules.ts';
import { tidyForm } from '../../../../domain/residents/tidy-form.ts';
import { type DraftCheck, parseErrors } from '../form/check-draft.ts';
import { type Draft, inputOf } from '../form/draft.ts';
import type { DraftRules } from '../form/form-store.ts';

/** The rules of an edit: what an old or imported record had wrong already does not stop a change of something else. */
export function editRules(shown: ShownRecord): DraftRules {
  const before = tidyForm({ ...shown.details, guardian: shown.guardian });
  return (draft: Draft, today: string): DraftCheck => {
    const parsed = parseRegistration(inputOf(draft));
    if (!parsed.ok) return { form: undefined, errors: parseErrors(parsed.errors, draft), warnings: [] };
    const after = tidyForm({ ...parsed.form, guardian: shown.guardian });
    const findings = newFindings(before, after, today);
    const errors = ofLevel(findings, 'error');
    return {
      form: errors.length === 0 ? after : undefined,
      errors,
      warnings: ofLevel(findings, 'warning'),
    };
  };
}
