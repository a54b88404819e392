import type { FormField, FormValues } from './field.ts';

/** What of an earlier follow-up stands in the next one before anything is typed; nothing that must be asked anew. */
export function carriedOver(fields: readonly FormField[], last: FormValues): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ key, carries }) => {
      const value = last[key];
      return carries && value !== undefined ? [[key, value]] : [];
    }),
  );
}
