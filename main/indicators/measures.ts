import { standardOf } from '../../domain/chronic/card/standard.ts';
import type { Disease } from '../../domain/chronic/diseases.ts';
import { inForce, type Policy } from '../../domain/policy/in-force.ts';
import {
  controlledShare,
  elderlyShare,
  fulfilledShare,
  managedShare,
  pointsShare,
  prioritySignedShare,
  redeemedShare,
  renewedShare,
  satisfiedShare,
  signedShare,
} from '../../domain/reporting/formulae.ts';
import type { IndicatorId } from '../../domain/reporting/indicators.ts';
import type { Share } from '../../domain/reporting/share.ts';
import { groupsOf } from '../../domain/signing/groups.ts';
import { cardFacts } from '../store/queries/indicators/chronic.ts';
import type { FactQuery, Facts } from '../store/queries/indicators/facts.ts';
import { earnedFacts, redeemedFacts, surveyFacts } from '../store/queries/indicators/points.ts';
import {
  elderlyFacts,
  priorityFacts,
  promiseFacts,
  renewalFacts,
  signedFacts,
} from '../store/queries/indicators/signing.ts';

/** Where an indicator's facts come from, and the formula that decides by them. */
export interface Measure {
  readonly query: FactQuery;
  readonly share: (facts: Facts) => Share;
}

type MeasureOf = (policy: Policy, today: string) => Measure;

const isYes = (value: unknown) => value === 1;

const managed =
  (disease: Disease): MeasureOf =>
  (policy, today) => {
    const asked = standardOf(disease, policy, today);
    return {
      query: cardFacts(disease, today),
      share: (facts) =>
        managedShare(
          {
            faceToFace: Number(facts.face_to_face),
            checkUps: Number(facts.check_ups),
            incomplete: Number(facts.incomplete),
          },
          asked,
        ),
    };
  };

const controlled =
  (disease: Disease): MeasureOf =>
  (_policy, today) => ({
    query: cardFacts(disease, today),
    share: ({ last_controlled: last }) =>
      controlledShare({ lastControlled: last === null ? null : isYes(last) }),
  });

const priority: MeasureOf = (policy, today) => {
  // A township has a few hundred kinds of people: each is judged once.
  const judged = new Map<string, boolean>();
  const isOf = (facts: Facts) => {
    const { age, disabled, poor, diseases, marked } = facts;
    const kind = [age, disabled, poor, diseases, marked].join('|');
    const known = judged.get(kind) ?? isPriority(facts, policy, today);
    judged.set(kind, known);
    return known;
  };
  return {
    query: priorityFacts(today),
    share: (facts) => prioritySignedShare({ isSigned: isYes(facts.signed), isPriority: isOf(facts) }),
  };
};

function isPriority(facts: Facts, policy: Policy, today: string): boolean {
  const marked = String(facts.marked).split(' ');
  const groups = groupsOf(
    {
      ageYears: Number(facts.age),
      isPregnant: marked.includes('01'),
      isDisabled: isYes(facts.disabled),
      isPoor: isYes(facts.poor) || marked.includes('11'),
      isBereavedParent: marked.includes('09'),
      diseases: String(facts.diseases).split(' ').filter(Boolean) as Disease[],
    },
    policy,
    today,
  );
  return groups.some((group) => group.isPriority);
}

const elderly: MeasureOf = (policy, today) => {
  const rule = inForce(policy, 'elderly.checkUp', today).value;
  const bornUntil = `${Number(today.slice(0, 4)) - rule.fromAgeYears}${today.slice(4)}`;
  return {
    query: elderlyFacts(today, bornUntil),
    share: ({ age, check_ups }) => elderlyShare({ ageYears: Number(age), checkUps: Number(check_ups) }, rule),
  };
};

/** 次年兑换: what was earned in these years is usable today. */
const redeemed: MeasureOf = (policy, today) => {
  const { usableAfterYears, usableForYears } = inForce(policy, 'points.rules', today).value;
  const last = Number(today.slice(0, 4)) - usableAfterYears;
  return {
    query: redeemedFacts(today, String(last - usableForYears + 1), String(last)),
    share: (facts) => redeemedShare({ usable: Number(facts.usable), redeemed: Number(facts.redeemed) }),
  };
};

/** AEDs are no people: they are counted by themselves. */
export const MEASURES: Readonly<Record<Exclude<IndicatorId, 'aed-ready'>, MeasureOf>> = {
  'signed-all': (_policy, today) => ({
    query: signedFacts(today),
    share: ({ signed }) => signedShare({ isSigned: isYes(signed) }),
  }),
  'signed-priority': priority,
  renewed: (_policy, today) => ({
    query: renewalFacts(today),
    share: ({ renewed }) => renewedShare({ isRenewed: isYes(renewed) }),
  }),
  fulfilled: (_policy, today) => ({
    query: promiseFacts(today),
    share: ({ done, promised }) => fulfilledShare({ done: Number(done), promised: Number(promised) }),
  }),
  satisfied: (_policy, today) => ({
    query: surveyFacts(today),
    share: ({ satisfied }) => satisfiedShare({ isSatisfied: isYes(satisfied) }),
  }),
  'hypertension-managed': managed('hypertension'),
  'hypertension-controlled': controlled('hypertension'),
  'diabetes-managed': managed('diabetes'),
  'diabetes-controlled': controlled('diabetes'),
  'mental-managed': managed('mental'),
  'mental-controlled': controlled('mental'),
  'tuberculosis-managed': managed('tuberculosis'),
  'tuberculosis-controlled': controlled('tuberculosis'),
  'copd-managed': managed('copd'),
  'hepatitis-b-managed': managed('hepatitis-b'),
  'elderly-checked': elderly,
  'points-earned': (_policy, today) => ({
    query: earnedFacts(today),
    share: ({ earned }) => pointsShare({ earned: Number(earned) }),
  }),
  'points-redeemed': redeemed,
};
