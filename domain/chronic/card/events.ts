import { z } from 'zod';
import { defineKind } from '../../journal/index.ts';
import { calendarDateSchema, partialDateSchema } from '../../residents/calendar-date.ts';
import { lineSchema } from '../../residents/text.ts';
import { idSchema, reasonSchema } from '../../visits/fields.ts';
import { type Disease, diseaseSchema } from '../diseases.ts';
import { drugSchema } from '../forms/field.ts';
import { cardDecisionSchema } from './decision.ts';

/** The form's own schema is asked when it is written; what was written stays readable when a form changes. */
export const followUpValuesSchema = z.record(
  z.string().max(40),
  z.union([
    z.number(),
    z.string().max(400),
    z.array(z.string().max(20)).max(60),
    z.array(drugSchema).max(20),
  ]),
);

/** 呼叫结果: what came of a call to somebody who is due. */
export const CALL_RESULTS = {
  agreed: '约定来院',
  later: '改日再联系',
  'no-answer': '无人接听',
  moved: '已迁出',
  refused: '本人拒绝',
  died: '已死亡',
} as const;
export type CallResult = keyof typeof CALL_RESULTS;
const callResults = Object.keys(CALL_RESULTS) as [CallResult, ...CallResult[]];

/** 转归: why a card ends. */
export const CLOSINGS = {
  died: '死亡',
  moved: '迁出',
  lost: '失访',
  refused: '拒绝',
  'not-confirmed': '未确诊',
  cured: '治愈或完成疗程',
  duplicate: '重复建卡',
  other: '其他',
} as const;
export type Closing = keyof typeof CLOSINGS;
const closings = Object.keys(CLOSINGS) as [Closing, ...Closing[]];

/** 体检结果 of the national forms. */
export const CHECK_UP_RESULTS = { normal: '体检无异常', abnormal: '有异常' } as const;
export type CheckUpResult = keyof typeof CHECK_UP_RESULTS;
const checkUpResults = Object.keys(CHECK_UP_RESULTS) as [CheckUpResult, ...CheckUpResult[]];

const change = <Schema extends z.ZodType>(value: Schema) =>
  z.strictObject({ was: value.nullable(), now: value.nullable() }).optional();

/** A chronic-disease card. Its id is the person's and the disease's: two nodes that enrol one person make one card. */
export const cardKinds = {
  enrolled: defineKind(
    'chronic.enrolled',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      residentId: idSchema,
      disease: diseaseSchema,
      how: z.enum(['screening', 'diagnosis', 'hand']),
      localDate: calendarDateSchema,
      /** The first follow-up is due at the latest on this day; absent: on the day of enrolment. */
      firstDue: calendarDateSchema.optional(),
      diagnosedOn: partialDateSchema.optional(),
      doctorId: idSchema.optional(),
      gridWorker: lineSchema(40).optional(),
      visitId: idSchema.optional(),
    }),
  ),
  followedUp: defineKind(
    'chronic.followed-up',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      followUpId: idSchema,
      localDate: calendarDateSchema,
      values: followUpValuesSchema,
      decision: cardDecisionSchema,
      visitId: idSchema.optional(),
    }),
  ),
  /** It was wrong (another person's, say): it stays in the journal, and the card is as if it had not been. */
  followUpWithdrawn: defineKind(
    'chronic.follow-up-withdrawn',
    1,
    'chronic-card',
    'county',
    z.strictObject({ followUpId: idSchema, reason: reasonSchema }),
  ),
  /** 两周内主动随访转诊情况. */
  referralFollowed: defineKind(
    'chronic.referral-followed',
    1,
    'chronic-card',
    'county',
    z.strictObject({ followUpId: idSchema, localDate: calendarDateSchema, result: lineSchema(200) }),
  ),
  /** 健康体检: one person's check-up counts on each of their cards, under one id. */
  checkedUp: defineKind(
    'chronic.checked-up',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      checkUpId: idSchema,
      localDate: calendarDateSchema,
      result: z.enum(checkUpResults),
      note: lineSchema(200).optional(),
    }),
  ),
  checkUpWithdrawn: defineKind(
    'chronic.check-up-withdrawn',
    1,
    'chronic-card',
    'county',
    z.strictObject({ checkUpId: idSchema, reason: reasonSchema }),
  ),
  called: defineKind(
    'chronic.called',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      callId: idSchema,
      localDate: calendarDateSchema,
      result: z.enum(callResults),
      /** The day agreed on, or from which to call again. */
      on: calendarDateSchema.optional(),
      note: lineSchema(200).optional(),
    }),
  ),
  assigned: defineKind(
    'chronic.assigned',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      changes: z.strictObject({
        doctorId: change(idSchema),
        gridWorker: change(lineSchema(40)),
        diagnosedOn: change(partialDateSchema),
      }),
    }),
  ),
  closed: defineKind(
    'chronic.closed',
    1,
    'chronic-card',
    'county',
    z.strictObject({
      why: z.enum(closings),
      localDate: calendarDateSchema,
      note: lineSchema(200).optional(),
    }),
  ),
  reopened: defineKind(
    'chronic.reopened',
    1,
    'chronic-card',
    'county',
    z.strictObject({ reason: reasonSchema, localDate: calendarDateSchema }),
  ),
} as const;

export function cardIdOf(residentId: string, disease: Disease): string {
  return `${residentId}.${disease}`;
}
