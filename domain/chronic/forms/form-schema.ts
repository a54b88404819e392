import { z } from 'zod';
import { isCalendarDate } from '../../residents/calendar-date.ts';
import { lineSchema } from '../../residents/text.ts';
import { drugSchema, type FormField, type FormValues } from './field.ts';

/** The schema of a form's values: every field optional but those that are required. */
export function formSchema(fields: readonly FormField[]): z.ZodType<FormValues> {
  const shape = Object.fromEntries(
    fields.map((field) => [field.key, field.required ? valueSchema(field) : valueSchema(field).optional()]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<FormValues>;
}

/** What is wrong with each field, in a sentence; empty: the form can be saved. */
export function formFaults(
  fields: readonly FormField[],
  values: FormValues,
): readonly { readonly field: string; readonly sentence: string }[] {
  return fields.flatMap((field) => {
    const value = values[field.key];
    if (value === undefined) {
      return field.required ? [{ field: field.key, sentence: `请填写${field.label}。` }] : [];
    }
    const parsed = valueSchema(field).safeParse(value);
    return parsed.success
      ? []
      : [{ field: field.key, sentence: parsed.error.issues[0]?.message ?? `${field.label}填写有误。` }];
  });
}

function valueSchema(field: FormField): z.ZodType {
  switch (field.kind) {
    case 'number': {
      const { min, max, unit, label, decimals } = field;
      return z
        .number(`请填写${label}。`)
        .min(min, `${label}应在 ${min}–${max} ${unit} 之间。`)
        .max(max, `${label}应在 ${min}–${max} ${unit} 之间。`)
        .refine((value) => Number(value.toFixed(decimals)) === value, `${label}最多 ${decimals} 位小数。`);
    }
    case 'choice':
      return z
        .string(`请选择${field.label}。`)
        .refine((code) => has(field.options, code), `${field.label}的代码不在表中。`);
    case 'choices':
      return z
        .array(z.string(), `请选择${field.label}。`)
        .min(1, `请选择${field.label}。`)
        .max(field.options.length)
        .refine((codes) => codes.every((code) => has(field.options, code)), `${field.label}的代码不在表中。`)
        .refine((codes) => new Set(codes).size === codes.length, `${field.label}有重复。`)
        .refine(
          (codes) => codes.length === 1 || field.none === undefined || !codes.includes(field.none),
          `${field.label}选了“无”，就不能再选其他。`,
        );
    case 'text':
      return lineSchema(field.maxLength);
    case 'date':
      return z
        .string(`请填写${field.label}。`)
        .refine(isCalendarDate, `${field.label}应为“年-月-日”，如 20260301。`);
    case 'drugs':
      return z.array(drugSchema).max(20);
  }
}

function has(options: Extract<FormField, { options: unknown }>['options'], code: string): boolean {
  return options.some((option) => option.code === code);
}
