import type { FormField, FormValues } from './field.ts';

/** The fields that a form asks as it is filled in: one that hangs on another's answer only after that answer. */
export function askedFields(fields: readonly FormField[], values: FormValues): readonly FormField[] {
  return fields.filter(({ when }) => when === undefined || values[when.key] === when.code);
}
