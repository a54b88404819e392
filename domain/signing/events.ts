import { z } from 'zod';
import { defineKind } from '../journal/index.ts';
import { decidedBySchema } from '../policy/decided-by.ts';
import { packageItemSchema } from '../policy/sections/signing.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const fen = z.int().min(0).max(100_000_000);

const waiverSchema = z.strictObject({ fen, reason: lineSchema(100) });
export const REMINDER_WAYS = ['phone', 'message', 'in-person'] as const;

/** What is agreed on. Fees and tasks are counted out when the agreement is drafted, by the policy of that day. */
const termsSchema = z.strictObject({
  residentId: idSchema,
  /** One household signs in one go; its contracts share this. */
  householdId: idSchema.optional(),
  teamId: idSchema,
  doctorId: idSchema,
  adviserId: idSchema.optional(),
  districtHospital: lineSchema(60).optional(),
  cityHospital: lineSchema(60).optional(),
  /** Codes of 'signing.groups' that the record shows. */
  groups: z.array(z.string().max(30)).max(30),
  /** What was promised stands here: a later policy changes nothing of it. */
  packages: z
    .array(
      z.strictObject({
        id: z.string().max(40),
        title: lineSchema(60),
        groups: z.array(z.string().max(8)).max(30),
        items: z.array(packageItemSchema).min(1).max(60),
      }),
    )
    .min(1)
    .max(20),
  from: calendarDateSchema,
  /** Last day. */
  until: calendarDateSchema,
  /** Of one year. */
  fee: z.strictObject({
    totalFen: fen,
    payers: z.array(z.strictObject({ id: z.string().max(40), label: lineSchema(40), fen })).max(12),
    /** 困难减免: who bears the resident's part instead, and why. */
    waiver: waiverSchema.optional(),
  }),
  /** 续约: the contract that this one continues. */
  renews: idSchema.optional(),
  decidedBy: decidedBySchema,
});
export type Terms = Readonly<z.infer<typeof termsSchema>>;

/** A signature as it was drawn: the strokes are a blob, so is a picture of them. */
export const signatureSchema = z.strictObject({
  role: z.enum(['resident', 'guardian', 'doctor']),
  name: lineSchema(60),
  /** Strokes as JSON: points in hundredths of a millimetre and ms since the first. */
  strokes: hashSchema,
  /** SHA-256 of the exact text that was on the screen. */
  textHash: hashSchema,
  with: z.enum(['pen', 'touch', 'mouse']),
});
export type Signature = Readonly<z.infer<typeof signatureSchema>>;

/** 家庭医生签约协议. */
export const contractKinds = {
  drafted: defineKind('signing.drafted', 1, 'contract', 'county', termsSchema),
  /** The document as it was shown: its number, its text as a blob, the text's hash. */
  offered: defineKind(
    'signing.offered',
    1,
    'contract',
    'county',
    z.strictObject({ number: lineSchema(40), text: hashSchema, textHash: hashSchema }),
  ),
  signed: defineKind('signing.signed', 1, 'contract', 'county', signatureSchema),
  /** The agreement or a receipt went to a printer: whatever is printed later is a reprint (补打). */
  printed: defineKind(
    'signing.printed',
    1,
    'contract',
    'county',
    z.strictObject({ paymentId: idSchema.optional(), on: calendarDateSchema }),
  ),
  /** 到期提醒. */
  reminded: defineKind(
    'signing.reminded',
    1,
    'contract',
    'county',
    z.strictObject({
      on: calendarDateSchema,
      how: z.enum(REMINDER_WAYS),
      result: lineSchema(200).optional(),
    }),
  ),
  /** 困难减免 or 代缴 of the resident's part of a year, decided after the agreement was drafted. */
  waived: defineKind('signing.waived', 1, 'contract', 'county', waiverSchema),
  /** 换医: another doctor of this or another team; all else stays. */
  transferred: defineKind(
    'signing.transferred',
    1,
    'contract',
    'county',
    z.strictObject({
      teamId: z.strictObject({ was: idSchema, now: idSchema }),
      doctorId: z.strictObject({ was: idSchema, now: idSchema }),
      reason: reasonSchema,
    }),
  ),
  ended: defineKind(
    'signing.ended',
    1,
    'contract',
    'county',
    /** `why`: a code of 'signing.endings'. `on`: the last day. */
    z.strictObject({
      why: z.string().max(8),
      on: calendarDateSchema,
      note: lineSchema(200).optional(),
      /** The contract that takes its place, when it was renewed or signed anew. */
      successor: idSchema.optional(),
    }),
  ),
  /** Of two contracts that were signed apart a person has decided which one stands. */
  conflictSettled: defineKind(
    'signing.conflict-settled',
    1,
    'contract',
    'county',
    z.strictObject({ other: idSchema, keeps: z.boolean(), reason: reasonSchema }),
  ),
  paid: defineKind(
    'signing.paid',
    1,
    'contract',
    'county',
    z.strictObject({
      paymentId: idSchema,
      payer: z.string().max(40),
      fen: fen.min(1),
      on: calendarDateSchema,
      receipt: lineSchema(40),
    }),
  ),
  /** 冲红: a payment is never deleted. */
  paymentReversed: defineKind(
    'signing.payment-reversed',
    1,
    'contract',
    'county',
    z.strictObject({ paymentId: idSchema, on: calendarDateSchema, reason: reasonSchema }),
  ),
  /** 履约: an item of a package was done. */
  served: defineKind(
    'signing.served',
    1,
    'contract',
    'county',
    z.strictObject({
      serviceId: idSchema,
      packageId: z.string().max(40),
      itemId: z.string().max(40),
      on: calendarDateSchema,
      by: z.enum(['visit', 'follow-up', 'check-up', 'hand']),
      /** The visit, the follow-up …, or what was done in words. */
      evidence: lineSchema(200),
    }),
  ),
  serviceWithdrawn: defineKind(
    'signing.service-withdrawn',
    1,
    'contract',
    'county',
    z.strictObject({ serviceId: idSchema, reason: reasonSchema }),
  ),
  /** 居民确认. */
  serviceConfirmed: defineKind(
    'signing.service-confirmed',
    1,
    'contract',
    'county',
    z.strictObject({
      serviceId: idSchema,
      on: calendarDateSchema,
      how: z.enum(['signature', 'phone', 'in-person']),
      rating: z.int().min(1).max(5).optional(),
    }),
  ),
} as const;
