import { z } from 'zod';
import { defineKind } from '../../journal/index.ts';
import { calendarDateSchema } from '../../residents/calendar-date.ts';
import { idSchema, reasonSchema } from '../../visits/fields.ts';
import { reasonSchema as ruleReasonSchema } from '../card/decision.ts';
import { diseaseSchema } from '../diseases.ts';

/** From the mildest to the gravest: only a graver finding takes the place of one that is open. */
export const FINDINGS = {
  'high-risk': '高危',
  suspect: '疑似',
  'first-diagnosis': '初步诊断',
} as const;
export type FindingKind = keyof typeof FINDINGS;
export const findingKinds = Object.keys(FINDINGS) as [FindingKind, ...FindingKind[]];

/** How a finding came off the list. */
export const SETTLEMENTS = {
  enrolled: '已建卡',
  dismissed: '已排除',
  'measurement-changed': '测量值已更正或作废',
} as const;
export type Settlement = keyof typeof SETTLEMENTS;
const settlements = Object.keys(SETTLEMENTS) as [Settlement, ...Settlement[]];

/** What measurements say of somebody who has no card. The subject's id is that of the card it may become. */
export const screeningKinds = {
  raised: defineKind(
    'chronic.screening-raised',
    1,
    'screening',
    'county',
    z.strictObject({
      residentId: idSchema,
      disease: diseaseSchema,
      finding: z.enum(findingKinds),
      localDate: calendarDateSchema,
      reasons: z.array(ruleReasonSchema).max(40),
      /** To be measured again at the latest on this day; null: now. */
      againBy: calendarDateSchema.nullable(),
      /** The set of vitals that said so; absent: found from a relative's card. */
      vitalsId: idSchema.optional(),
    }),
  ),
  settled: defineKind(
    'chronic.screening-settled',
    1,
    'screening',
    'county',
    z.strictObject({
      how: z.enum(settlements),
      localDate: calendarDateSchema,
      reason: reasonSchema.optional(),
    }),
  ),
} as const;
