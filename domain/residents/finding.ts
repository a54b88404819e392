import type { RegistrationForm } from './registration-form.ts';

export type FormField = keyof RegistrationForm | 'reason' | 'record';

/** What is wrong with one field, in words for the person at the desk. */
export interface FieldSentence {
  readonly field: FormField;
  readonly sentence: string;
}

/** An error stops the registration; a warning is shown and may be passed by. */
export interface Finding extends FieldSentence {
  readonly level: 'error' | 'warning';
}

export const error = (field: FormField, sentence: string): Finding => ({ level: 'error', field, sentence });
export const warning = (field: FormField, sentence: string): Finding => ({
  level: 'warning',
  field,
  sentence,
});

export function ofLevel(findings: readonly Finding[], level: Finding['level']): readonly FieldSentence[] {
  return findings.filter((f) => f.level === level).map(({ field, sentence }) => ({ field, sentence }));
}
