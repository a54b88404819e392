import { z } from 'zod';
import type { followUpValuesSchema } from '../../../../domain/chronic/card/events.ts';
import type { DrugUse, FormField, FormValue, FormValues } from '../../../../domain/chronic/forms/field.ts';
import { formSchema } from '../../../../domain/chronic/forms/form-schema.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { numberOf } from '../../vitals/number-entry.ts';

const drugDraftSchema = z.object({ name: z.string(), timesPerDay: z.string(), dose: z.string() });
/** One drug while it is typed. */
export type DrugDraft = Readonly<z.infer<typeof drugDraftSchema>>;

/** A field as it is typed: numbers, texts and single codes are text. */
export const typedSchema = z.union([z.string(), z.array(z.string()), z.array(drugDraftSchema)]);
export type Typed = string | readonly string[] | readonly DrugDraft[];
export type TypedForm = Readonly<Record<string, Typed>>;

/** A value of an earlier follow-up, or one that was measured, as if it had been typed. */
export function typedOf(value: FormValue): Typed {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  return value.map((each) => (typeof each === 'string' ? each : drugDraftOf(each))) as Typed;
}

function drugDraftOf({ name, timesPerDay, dose }: DrugUse): DrugDraft {
  return { name, timesPerDay: String(timesPerDay), dose };
}

export function textOf(typed: Typed | undefined): string {
  return typeof typed === 'string' ? typed : '';
}

export function codesOf(typed: Typed | undefined): readonly string[] {
  return Array.isArray(typed) ? typed.filter((each): each is string => typeof each === 'string') : [];
}

export function drugDraftsOf(typed: Typed | undefined): readonly DrugDraft[] {
  return Array.isArray(typed) ? typed.filter((each): each is DrugDraft => typeof each === 'object') : [];
}

/** What is typed as the rule takes it. Empty fields are left out; what is no number is NaN, for the schema to say. */
export function valuesOf(fields: readonly FormField[], typed: TypedForm): FormValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = fieldValue(field, typed[field.key]);
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

function fieldValue({ kind }: FormField, typed: Typed | undefined): FormValue | undefined {
  switch (kind) {
    case 'number':
      return numberOf(textOf(typed));
    case 'choice':
    case 'text':
      return textOf(typed).trim() || undefined;
    case 'date':
      return typedDate(textOf(typed)) ?? (textOf(typed).trim() || undefined);
    case 'choices':
      return someOf(codesOf(typed));
    case 'drugs':
      return someOf(
        drugDraftsOf(typed)
          .filter(({ name, dose }) => `${name}${dose}`.trim() !== '')
          .map(drugOf),
      );
  }
}

function drugOf({ name, timesPerDay, dose }: DrugDraft): DrugUse {
  return { name: name.trim(), timesPerDay: numberOf(timesPerDay) ?? Number.NaN, dose: dose.trim() };
}

const someOf = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined);

/** The same values as the contract writes their type: its lists are not readonly. */
export function sentValues(values: FormValues): z.input<typeof followUpValuesSchema> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
  ) as z.input<typeof followUpValuesSchema>;
}

/** Why the form cannot be saved yet, by field: the first sentence of each. */
export function faultsOf(fields: readonly FormField[], values: FormValues): ReadonlyMap<string, string> {
  const result = formSchema(fields).safeParse(values);
  const faults = new Map<string, string>();
  for (const { path, message } of result.error?.issues ?? []) {
    const key = String(path[0]);
    const isDrug = fields.some((field) => field.key === key && field.kind === 'drugs');
    if (!faults.has(key)) faults.set(key, isDrug ? '每种药要写全名称、每日次数和每次剂量。' : message);
  }
  return faults;
}
