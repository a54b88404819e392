import { z } from 'zod';
import { decidedBySchema } from '../../policy/decided-by.ts';
import { sourceSchema } from '../../policy/source.ts';
import { calendarDateSchema } from '../../residents/calendar-date.ts';
import { lineSchema } from '../../residents/text.ts';

const coded = z.strictObject({ code: z.string().max(20), label: lineSchema(80) });

export const reasonSchema = z.strictObject({
  rule: z.string().max(60),
  fact: lineSchema(120),
  limit: lineSchema(80),
  source: sourceSchema,
});

/**
 * What a follow-up was decided to mean, kept with the follow-up itself: which edition of which pack said so, and why.
 * A later pack changes nothing of it.
 */
export const cardDecisionSchema = z.strictObject({
  classification: coded,
  action: coded,
  referralReasons: z.array(coded).max(10),
  /** The next follow-up is due at the latest on this day. */
  nextDue: calendarDateSchema,
  /** 公卫口径: counts as controlled (stable); null where the disease has no such measure. */
  controlled: z.boolean().nullable(),
  /** 临床目标. */
  clinicalTarget: z.strictObject({ met: z.boolean(), target: lineSchema(60) }).nullable(),
  reasons: z.array(reasonSchema).max(40),
  /** What the record lacks to be complete, in words: such a one does not count as 规范. */
  missing: z.array(lineSchema(60)).max(40),
  decidedBy: decidedBySchema.min(1),
});
export type CardDecision = Readonly<z.infer<typeof cardDecisionSchema>>;
