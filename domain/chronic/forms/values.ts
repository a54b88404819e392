import type { DrugUse, FormValues } from './field.ts';

/** Reads values that the form's schema has let through; what is not there is undefined or empty. */
export function numberOf(values: FormValues, key: string): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? value : undefined;
}

export function codeOf(values: FormValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

export function codesOf(values: FormValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function drugsOf(values: FormValues): readonly DrugUse[] {
  const value = values.drugs;
  return Array.isArray(value) ? value.filter((each): each is DrugUse => typeof each === 'object') : [];
}
