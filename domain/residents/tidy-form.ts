import { type Choice, tidyChoice } from './choice.ts';
import { type ChoiceFieldName, choiceFieldNames, choiceFields } from './choice-fields.ts';
import { kindOfNumber } from './identity-number.ts';
import { tidyNumber } from './identity-result.ts';
import type { RegistrationForm } from './registration-form.ts';

function tidyChoices(form: RegistrationForm): Partial<RegistrationForm> {
  const tidied: Partial<Record<ChoiceFieldName, Choice>> = {};
  for (const field of choiceFieldNames) {
    const choice = form[field];
    if (choice !== null) tidied[field] = tidyChoice<string>(choiceFields[field].table, choice);
  }
  return tidied as Partial<RegistrationForm>;
}

/**
 * The form as it is stored: one spelling for one meaning (numbers without spaces, codes in the form's order), so that
 * retyping the same thing is no change. Meaning is never altered.
 */
export function tidyForm(form: RegistrationForm): RegistrationForm {
  const idNumber = form.idNumber === null ? null : tidyNumber(form.idNumber);
  const inferred = idNumber === null ? null : (kindOfNumber(idNumber) ?? null);
  const without = idNumber === null && form.noPapersReason !== null ? 'none' : null;
  return {
    ...form,
    ...tidyChoices(form),
    idNumber,
    idKind: form.idKind ?? inferred ?? without,
    phone: form.phone === null ? null : tidyNumber(form.phone),
    contactPhone: form.contactPhone === null ? null : tidyNumber(form.contactPhone),
  };
}
