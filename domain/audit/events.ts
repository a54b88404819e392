import { z } from 'zod';
import { defineAggregate, defineKind } from '../journal/index.ts';

/** Why a record was opened. Every look at a person's record names its purpose (个人信息保护法; 电子病历应用管理规范). */
export const purposes = ['registration', 'care', 'correction', 'quality-check', 'request-of-person'] as const;
export type Purpose = (typeof purposes)[number];

export const purposeLabels: Readonly<Record<Purpose, string>> = {
  registration: '挂号登记',
  care: '诊疗服务',
  correction: '信息核对更正',
  'quality-check': '质量检查',
  'request-of-person': '本人申请查阅',
};

/** Told of the subject `audit/<resident id>` (or `audit/staff id` for sessions). Part of the hash chain like every entry. */
export const auditKinds = {
  chartOpened: defineKind(
    'audit.chart-opened',
    1,
    'audit',
    'clinic',
    z.object({ residentId: z.string().max(60), purpose: z.enum(purposes) }),
  ),
  /** An ECG was opened, or taken out as a file of the named format. `residentId` null: it belonged to nobody yet. */
  ecgOpened: defineKind(
    'audit.ecg-opened',
    1,
    'audit',
    'clinic',
    z.object({
      ecgId: z.string().max(60),
      residentId: z.string().max(60).nullable(),
      purpose: z.enum(purposes),
      exportedAs: z.string().max(20).nullable(),
    }),
  ),
  /** A chronic-disease card was opened. Which disease stands in the card, not here: the trail is read by others. */
  cardOpened: defineKind(
    'audit.card-opened',
    1,
    'audit',
    'clinic',
    z.object({ residentId: z.string().max(60), purpose: z.enum(purposes) }),
  ),
  /** A list that tells of people's diseases was shown. */
  listOpened: defineKind(
    'audit.list-opened',
    1,
    'audit',
    'clinic',
    z.object({ list: z.string().max(60), rows: z.int().min(0) }),
  ),
  listExported: defineKind(
    'audit.list-exported',
    1,
    'audit',
    'clinic',
    z.object({ list: z.string().max(60), rows: z.int().min(0) }),
  ),
  signedIn: defineKind(
    'audit.signed-in',
    1,
    'audit',
    'clinic',
    z.object({ how: z.enum(['password', 'pin']) }),
  ),
  signInFailed: defineKind(
    'audit.sign-in-failed',
    1,
    'audit',
    'clinic',
    z.object({ loginName: z.string().max(32), locked: z.boolean() }),
  ),
  signedOut: defineKind(
    'audit.signed-out',
    1,
    'audit',
    'clinic',
    z.object({ why: z.enum(['left', 'idle', 'ended']) }),
  ),
} as const;

export const auditAggregate = defineAggregate('audit', auditKinds, () => undefined as undefined);
