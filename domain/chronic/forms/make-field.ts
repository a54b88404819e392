import { type FormField, numbered } from './field.ts';

export function number(
  key: string,
  label: string,
  unit: string,
  min: number,
  max: number,
  decimals = 0,
): FormField {
  return { kind: 'number', key, label, unit, min, max, decimals };
}

/** One of a few, numbered as the national form has them. */
export function choice(key: string, label: string, labels: readonly string[]): FormField {
  return { kind: 'choice', key, label, options: numbered(labels) };
}

export const required = (field: FormField): FormField => ({ ...field, required: true });
export const carried = (field: FormField): FormField => ({ ...field, carries: true });
