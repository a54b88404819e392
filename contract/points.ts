import { z } from 'zod';
import { benefitKinds, pointKinds } from '../domain/points/events.ts';
import type { BenefitState, Posting } from '../domain/points/ledger.ts';
import type { Balance } from '../domain/points/rules.ts';
import { type SurveyState, surveyKinds } from '../domain/points/survey.ts';
import type { Coded } from '../domain/policy/sections/common.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, okSchema, procedure, rowsAtMost, view } from './base.ts';
import type { ResidentLine } from './residents.ts';

const care = ['registrar', 'nurse', 'doctor', 'public-health'] as const;
const everybody = [...care, 'manager'] as const;

/** One movement of a ledger: what for, how many points, and whether it was reversed. */
export interface MovementView {
  readonly movementId: string;
  readonly on: string;
  readonly what: string;
  readonly points: number;
  readonly note: string | null;
  /** Whether it can still be reversed. */
  readonly reversible: boolean;
  readonly reversed: boolean;
  readonly postings: readonly Posting[];
}

export interface ActView {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly mostPerYear: number;
  readonly timesThisYear: number;
  /** What its next movement is called. */
  readonly next: string;
}

export interface PointsView {
  readonly residentId: string;
  readonly balance: Balance;
  /** The first day on which the points of this year can be spent. */
  readonly usableFrom: string;
  readonly acts: readonly ActView[];
  /** Newest first. */
  readonly movements: readonly MovementView[];
  /** Years whose points were spent twice. */
  readonly overdrawnYears: readonly string[];
  /** What the survey asks by the policy of today. */
  readonly questions: readonly Coded[];
  readonly surveyThisYear: SurveyState | null;
}

export interface BenefitView extends BenefitState {
  readonly left: number;
}

const points = view<PointsView>();
const { answers, remark } = surveyKinds.answered.body.shape;
const residentId = idSchema;

/** 积分: what people earn by taking part, and what they may have for it. */
export const pointsContract = {
  /** An audit entry. */
  ofResident: procedure(care).input(z.object({ residentId })).output(points),
  /** `movementId`: what the page was told its next is called, so that a repeated click, or two desks at once, credit once. */
  earn: procedure(care)
    .input(
      z.object({
        residentId,
        act: pointKinds.earned.body.shape.act,
        evidence: pointKinds.earned.body.shape.evidence,
        movementId: idSchema,
      }),
    )
    .output(points),
  /** Keeps the answers and credits the act. */
  answerSurvey: procedure(care)
    .input(z.object({ residentId, answers: answers.refine(rowsAtMost(100)), remark }))
    .output(points),
  redeem: procedure(care)
    .input(z.object({ residentId, benefitId: idSchema, movementId: idSchema }))
    .output(points),
  /** 冲正. */
  reverse: procedure(care)
    .input(z.object({ residentId, reverses: idSchema, movementId: idSchema, reason: reasonSchema }))
    .output(points),
  benefits: procedure(everybody).output(view<readonly BenefitView[]>()),
  listBenefit: procedure(['manager', 'public-health'])
    .input(z.object({ benefitId: idSchema, ...benefitKinds.listed.body.shape }))
    .output(okSchema),
  /** `stocked`: what the page showed to have been put in so far. REFUSED `changed-meanwhile` when it is no longer that. */
  restock: procedure(['manager', 'public-health'])
    .input(z.object({ benefitId: idSchema, stocked: z.int(), ...benefitKinds.restocked.body.shape }))
    .output(okSchema),
  withdrawBenefit: procedure(['manager', 'public-health'])
    .input(z.object({ benefitId: idSchema, reason: reasonSchema }))
    .output(okSchema),
  /** Ledgers that were spent twice while two nodes were apart. */
  overdrawn: procedure(care).output(
    view<readonly { readonly resident: ResidentLine; readonly years: readonly string[] }[]>(),
  ),
};
