import type { FormField, FormValue, FormValues } from './field.ts';

/** The fields that a form asks as it is filled in: one that hangs on another's answer stands behind it and only then. */
export function askedFields(fields: readonly FormField[], values: FormValues): readonly FormField[] {
  const asked = new Set<string>();
  return fields.filter(({ key, when }) => {
    const isAsked = when === undefined || (asked.has(when.key) && answers(values[when.key], when.code));
    if (isAsked) asked.add(key);
    return isAsked;
  });
}

function answers(value: FormValue | undefined, code: string): boolean {
  return Array.isArray(value) ? value.some((one) => one === code) : value === code;
}
