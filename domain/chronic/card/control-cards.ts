import { inForce, type Policy } from '../../policy/in-force.ts';
import { decideDiabetes } from '../diabetes/follow-up.ts';
import {
  ACTIONS,
  CONTROL_CLASSES,
  type ControlDecision,
  type Findings,
  REFERRAL_REASONS,
} from '../follow-up.ts';
import { diabetesForm } from '../forms/diabetes-form.ts';
import type { FormValues } from '../forms/field.ts';
import { hypertensionForm } from '../forms/hypertension-form.ts';
import { codeOf, codesOf, numberOf } from '../forms/values.ts';
import { decideHypertension } from '../hypertension/follow-up.ts';
import { judgeSupply } from '../long-supply.ts';
import { spanWords } from '../span-words.ts';
import { type CardType, type Decided, type EarlierFollowUp, inARowBefore } from './card-type.ts';

function findingsOf(values: FormValues): Findings {
  const reaction = codeOf(values, 'adverseReaction');
  const complication = codeOf(values, 'complication');
  return {
    adverseReaction: reaction === '3' ? 'uncontrollable' : reaction === '2' ? 'present' : 'none',
    complication: complication === '3' ? 'worse' : complication === '2' ? 'new' : 'none',
  };
}

function told(decision: ControlDecision, values: FormValues, policy: Policy, localDate: string) {
  const { classification, action, referralReasons, nextWithinDays, reasons } = decision;
  const supply = judgeSupply(numberOf(values, 'supplyDays') ?? 0, action === 'routine', policy, localDate);
  return {
    classification: { code: classification, label: CONTROL_CLASSES[classification] },
    action: { code: action, label: ACTIONS[action](spanWords(nextWithinDays)) },
    referralReasons: referralReasons.map((code) => ({ code, label: REFERRAL_REASONS[code] })),
    nextWithinDays,
    reasons: [...reasons, ...supply.reasons],
  } satisfies Partial<Decided>;
}

/** 连续不满意: by the measured value, also where a reaction or a complication gave the visit another class. */
const wasUnsatisfied = ({ controlled }: EarlierFollowUp) => controlled === false;

export const hypertensionCard: CardType = {
  form: hypertensionForm,
  sections: [
    'hypertension.control',
    'hypertension.clinicalTarget',
    'hypertension.urgent',
    'hypertension.followUp',
    'longPrescription.limits',
  ],
  recordFields: (policy, localDate) => inForce(policy, 'hypertension.followUp', localDate).value.recordFields,
  fromVitals: {
    systolicMmHg: 'systolicMmHg',
    diastolicMmHg: 'diastolicMmHg',
    pulsePerMin: 'heartRatePerMin',
    weightKg: 'weightKg',
    heightCm: 'heightCm',
  },
  decide(values, context, policy, localDate) {
    const decision = decideHypertension(
      {
        ...findingsOf(values),
        systolicMmHg: numberOf(values, 'systolicMmHg') ?? 0,
        diastolicMmHg: numberOf(values, 'diastolicMmHg') ?? 0,
        ageYears: context.ageYears,
        urgentSigns: codesOf(values, 'urgentSigns'),
        unsatisfiedBefore: inARowBefore(context, wasUnsatisfied),
      },
      policy,
      localDate,
    );
    const { met, target } = decision.clinicalTarget;
    return {
      ...told(decision, values, policy, localDate),
      controlled: decision.publicHealthTarget.met,
      clinicalTarget: { met, target },
    };
  },
};

const given = <Key extends string>(key: Key, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: number };

export const diabetesCard: CardType = {
  form: diabetesForm,
  sections: ['diabetes.control', 'diabetes.urgent', 'diabetes.followUp', 'longPrescription.limits'],
  recordFields: (policy, localDate) => inForce(policy, 'diabetes.followUp', localDate).value.recordFields,
  fromVitals: {
    systolicMmHg: 'systolicMmHg',
    diastolicMmHg: 'diastolicMmHg',
    pulsePerMin: 'heartRatePerMin',
    temperatureC: 'temperatureC',
    weightKg: 'weightKg',
    heightCm: 'heightCm',
  },
  decide(values, context, policy, localDate) {
    const fastingMmolL = numberOf(values, 'fastingMmolL') ?? 0;
    const decision = decideDiabetes(
      {
        ...findingsOf(values),
        fastingMmolL,
        ...given('glucoseMmolL', numberOf(values, 'glucoseMmolL')),
        ...given('systolicMmHg', numberOf(values, 'systolicMmHg')),
        ...given('diastolicMmHg', numberOf(values, 'diastolicMmHg')),
        ...given('heartRatePerMin', numberOf(values, 'heartRatePerMin')),
        ...given('temperatureC', numberOf(values, 'temperatureC')),
        urgentSigns: codesOf(values, 'urgentSigns'),
        unsatisfiedBefore: inARowBefore(context, wasUnsatisfied),
      },
      policy,
      localDate,
    );
    const controlled = !decision.reasons.some(({ rule }) => rule === 'diabetes.control');
    return { ...told(decision, values, policy, localDate), controlled, clinicalTarget: null };
  },
};
