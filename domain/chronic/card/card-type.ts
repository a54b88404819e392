import { decidedBy } from '../../policy/decided-by.ts';
import type { Policy } from '../../policy/in-force.ts';
import type { Coded } from '../../policy/sections/common.ts';
import type { SectionKey } from '../../policy/sections/index.ts';
import { addDays } from '../../residents/calendar-date.ts';
import { askedFields } from '../forms/asked-fields.ts';
import type { FormField, FormValues } from '../forms/field.ts';
import type { CardDecision } from './decision.ts';

/** What a rule needs to know besides the form. */
export interface FollowUpContext {
  readonly ageYears: number | null;
  /** Completed follow-ups of this card, oldest first; those that were withdrawn are left out. */
  readonly before: readonly EarlierFollowUp[];
}

export interface EarlierFollowUp {
  readonly localDate: string;
  readonly classification: string;
  readonly controlled: boolean | null;
}

/** A disease as its card knows it: a form and a rule. All else is the same for every card. */
export interface CardType {
  readonly form: (policy: Policy, localDate: string) => readonly FormField[];
  /** `values` have passed the form's schema. */
  readonly decide: (
    values: FormValues,
    context: FollowUpContext,
    policy: Policy,
    localDate: string,
  ) => Decided;
  /** How long after enrolment the first follow-up may be; absent: it is due on that very day. */
  readonly firstDueDays?: (policy: Policy, localDate: string) => number;
  /** What a record must say to be complete, beside what the form insists on: 每次记录完整 of 规范管理. */
  readonly recordFields?: (policy: Policy, localDate: string) => readonly Coded[];
  /** Sections of the policy by which it is decided. */
  readonly sections: readonly SectionKey[];
  /** Vitals that fill fields of the form: our name of the measure → the form's key. */
  readonly fromVitals: Readonly<Record<string, string>>;
}

/** A decision before it is dated and its editions are named. */
export interface Decided extends Omit<CardDecision, 'nextDue' | 'decidedBy' | 'missing'> {
  readonly nextWithinDays: number;
}

/** The decision as it is kept. */
export function decideFollowUp(
  type: CardType,
  values: FormValues,
  context: FollowUpContext,
  policy: Policy,
  localDate: string,
): CardDecision {
  const { nextWithinDays, ...decided } = type.decide(values, context, policy, localDate);
  return {
    ...decided,
    nextDue: addDays(localDate, nextWithinDays),
    missing: missingFields(type, values, policy, localDate),
    decidedBy: decidedBy(policy, type.sections, localDate),
  };
}

/** Fields that were asked and that a complete record has, by their labels. */
function missingFields(type: CardType, values: FormValues, policy: Policy, localDate: string): string[] {
  const counted = new Set(type.recordFields?.(policy, localDate).map(({ code }) => code));
  return askedFields(type.form(policy, localDate), values)
    .filter(({ key }) => counted.has(key) && values[key] === undefined)
    .map(({ label }) => label);
}

/** Such follow-ups at the end of a history, one behind the other. */
export function inARowBefore({ before }: FollowUpContext, isSuch: (one: EarlierFollowUp) => boolean): number {
  return before.length - 1 - before.findLastIndex((one) => !isSuch(one));
}
