import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import type { FieldSentence } from '../../../../domain/residents/finding.ts';
import { validateIdentityNumber } from '../../../../domain/residents/identity-number.ts';
import type { RegistrationForm } from '../../../../domain/residents/registration-form.ts';
import { decideRegistration, parseRegistration } from '../../../../domain/residents/registration-rules.ts';
import { type Draft, inputOf } from './draft.ts';
import { identityKindOf } from './identity-kind.ts';

export interface DraftCheck {
  /** Tidied and ready to be sent; undefined while something is wrong. */
  readonly form: RegistrationForm | undefined;
  readonly errors: readonly FieldSentence[];
  readonly warnings: readonly FieldSentence[];
}

/** What the domain's rules say of a draft on the day `today`. The node asks the same rules again. */
export function checkDraft(draft: Draft, today: string): DraftCheck {
  const parsed = parseRegistration(inputOf(draft));
  if (!parsed.ok)
    return {
      form: undefined,
      errors: [...parseErrors(parsed.errors, draft), ...numberFault(draft, today)],
      warnings: [],
    };
  const { ok, errors, warnings, ...decided } = decideRegistration(parsed.form, today);
  return { form: ok && 'form' in decided ? decided.form : undefined, errors, warnings };
}

/** What is empty is not called wrong. */
export function parseErrors(errors: readonly FieldSentence[], draft: Draft): readonly FieldSentence[] {
  return errors.map(({ field, sentence }) => {
    const isEmpty = field !== 'record' && field !== 'reason' && draft[field] === '';
    return { field, sentence: isEmpty ? `请填写${fieldLabels[field]}。` : sentence };
  });
}

/** The number is checked by itself too: it is often the first thing typed, before there is a name to go with it. */
function numberFault({ idNumber, idKind }: Draft, today: string): readonly FieldSentence[] {
  if (idNumber.trim() === '') return [];
  const result = validateIdentityNumber(idNumber, today, identityKindOf(idKind));
  return result.ok ? [] : [{ field: 'idNumber', sentence: result.sentence }];
}
