import { z } from 'zod';
import { lineSchema, noteSchema } from '../../residents/text.ts';
import { ageYears, codes, days, fen, percent, word } from './common.ts';

/** An item of a package: for whom it is, what is done, how often in a contract year. */
export const packageItemSchema = z.strictObject({
  id: word,
  content: lineSchema(120),
  /** Null: when needed. */
  timesPerYear: z.int().min(1).max(366).nullable(),
  doneBy: z.array(z.enum(['visit', 'follow-up', 'check-up', 'hand'])).min(1),
});

const packageSchema = z.strictObject({
  id: word,
  title: lineSchema(60),
  /** Groups of 'signing.groups'; empty: everybody. */
  groups: z.array(z.string().max(8)).max(30),
  feeFen: fen,
  /** The dearest form of a package that is agreed on one by one; null: the fee is fixed. */
  feeMostFen: fen.nullable(),
  items: z.array(packageItemSchema).min(1).max(60),
});

/** Who bears or gets what of a fee, in parts of the whole: 20 : 70 : 30 of 120. */
const shares = z
  .array(z.strictObject({ id: word, label: lineSchema(40), parts: z.int().min(0).max(1_000_000) }))
  .min(1)
  .max(12)
  .refine((list) => list.some(({ parts }) => parts > 0), '至少有一份大于零');

/** 家庭医生签约. */
export const signingSections = {
  'signing.term': z.strictObject({
    years: z.array(z.int().min(1).max(5)).min(1).max(5),
    defaultYears: z.int().min(1).max(5),
    renewalReminderDays: days,
  }),
  'signing.groups': z.strictObject({
    groups: codes,
    priority: z.array(z.string().max(8)).max(30),
    /** 0–6岁: below so many full years. */
    childBelowAgeYears: ageYears,
  }),
  'signing.endings': z.strictObject({ reasons: codes }),
  'signing.team': z.strictObject({
    shape: lineSchema(40),
    roles: codes,
    required: z.array(z.string().max(30)).max(12),
    residentsPerDoctor: z.int().min(1).max(100_000),
    adviserTrainingsPerYear: z.int().min(0).max(50),
    note: noteSchema(400).optional(),
  }),
  'signing.fee': z.strictObject({
    /** The fee of a year that the locality has fixed for everybody; null: by package. */
    yearlyFen: fen.nullable(),
    /** The most that a resident is asked to pay in a year; null: not limited. */
    residentMostFen: fen.nullable(),
    /** Who pays. */
    payers: shares,
    /** Among whom it is distributed at the end of the year. */
    distribution: shares,
    /** At least so much goes to the team as pay; null where nothing is said. */
    payAtLeastPercent: percent.nullable(),
    ringFenced: z.boolean(),
  }),
  'signing.packages': z.strictObject({
    packages: z
      .array(packageSchema)
      .min(1)
      .max(120)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, '服务包编号重复'),
  }),
  'signing.hospitals': z.strictObject({
    /** 1+1+1: a district and a city hospital beside the doctor. */
    choosesDistrict: z.boolean(),
    choosesCity: z.boolean(),
  }),
  'signing.privileges': z.strictObject({
    slotsDaysAhead: z.int().min(0).max(60),
    reservedPercent: percent,
    reimbursementPoints: z.number().min(0).max(50),
    privileges: z.array(lineSchema(120)).max(20),
  }),
  'signing.targets': z.strictObject({
    allPercent: percent.nullable(),
    priorityPercent: percent.nullable(),
    renewalPercent: percent.nullable(),
    satisfactionPercent: percent.nullable(),
  }),
} as const;
