import { z } from 'zod';
import { defineKind } from '../journal/index.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

const points = z.int().min(1).max(1_000_000);

/** 积分账: one ledger for each person; the subject's id is the person's. */
export const pointKinds = {
  earned: defineKind(
    'points.earned',
    1,
    'points',
    'county',
    z.strictObject({
      movementId: idSchema,
      /** An act of 'points.rules'. */
      act: z.string().max(40),
      points,
      on: calendarDateSchema,
      /** By what it can be proved: the survey, the service … */
      evidence: lineSchema(200),
    }),
  ),
  redeemed: defineKind(
    'points.redeemed',
    1,
    'points',
    'county',
    z.strictObject({ movementId: idSchema, benefitId: idSchema, points, on: calendarDateSchema }),
  ),
  /** 冲正: nothing is deleted; both movements stay in the ledger. */
  reversed: defineKind(
    'points.reversed',
    1,
    'points',
    'county',
    z.strictObject({
      movementId: idSchema,
      reverses: idSchema,
      on: calendarDateSchema,
      reason: reasonSchema,
    }),
  ),
} as const;

const benefitSchema = z.strictObject({ title: lineSchema(80), points, stock: z.int().min(0).max(1_000_000) });

/** 可兑换的服务. The stock counts what was put in; what was redeemed is taken off by the ledgers. */
export const benefitKinds = {
  listed: defineKind('points.benefit-listed', 1, 'benefit', 'clinic', benefitSchema),
  restocked: defineKind(
    'points.benefit-restocked',
    1,
    'benefit',
    'clinic',
    z.strictObject({ added: z.int().min(-1_000_000).max(1_000_000), reason: reasonSchema }),
  ),
  withdrawn: defineKind(
    'points.benefit-withdrawn',
    1,
    'benefit',
    'clinic',
    z.strictObject({ reason: reasonSchema }),
  ),
} as const;
