import { z } from 'zod';
import { lineSchema } from '../../residents/text.ts';

/** A code of a national form and its words. */
export const coded = z.strictObject({ code: z.string().min(1).max(30), label: lineSchema(60) });
export type Coded = Readonly<z.infer<typeof coded>>;

export const codes = z
  .array(coded)
  .min(1)
  .max(60)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, '代码重复');

/** 每次记录完整: fields of the national form, by their keys, that a record must have beside those it insists on. */
export const recordFields = z.array(coded).max(40);

export const ageYears = z.int().min(0).max(150);
export const days = z.int().min(0).max(3_660);
export const months = z.int().min(0).max(120);
export const perYear = z.int().min(0).max(366);
export const mmHg = z.int().min(30).max(300);
export const mmolL = z.number().min(0).max(100);
export const percent = z.number().min(0).max(100);
/** A name that the program knows a thing by. */
export const word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
/** Money is counted in fen: 1 元 = 100 分. */
export const fen = z.int().min(0).max(100_000_000);

/** The year of a disease that is followed up against a target. */
export const controlFollowUp = {
  perYear,
  checkUpsPerYear: perYear,
  recordFields,
  /** After a satisfying visit the next is due within so many days. */
  satisfiedDays: days,
  unsatisfiedDays: days,
  referralFollowUpDays: days,
  /** So many visits in a row without success make a referral. */
  unsatisfiedInARow: z.int().min(1).max(10),
};

/** Rows for ages from `fromAgeYears` on; the first row holds from birth. */
export function byAge<Shape extends z.ZodRawShape>(shape: Shape) {
  const row = z.strictObject({ fromAgeYears: ageYears, ...shape });
  return z.array(row).min(1).max(20).refine(startsAtBirthAndRises, '第一行应从 0 岁起，其后年龄递增');
}

function startsAtBirthAndRises(rows: readonly unknown[]): boolean {
  const ages = rows.map((row) => (row as { readonly fromAgeYears: number }).fromAgeYears);
  return ages[0] === 0 && ages.every((age, at) => at === 0 || age > (ages[at - 1] ?? 0));
}

const ADULT_YEARS = 18;

/** The row for an age; an unknown age is an adult's, which is the stricter one in the tables of this product. */
export function rowForAge<Row extends { readonly fromAgeYears: number }>(
  rows: readonly Row[],
  age: number | null,
): Row {
  const row = rows.findLast(({ fromAgeYears }) => fromAgeYears <= (age ?? ADULT_YEARS));
  if (!row) throw new RangeError('no row holds from birth');
  return row;
}
