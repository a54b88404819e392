import type { Policy } from '../../policy/in-force.ts';
import { inForce } from '../../policy/in-force.ts';
import { bmiOf } from '../../vitals/units.ts';
import { codeOf, numberOf } from '../forms/values.ts';
import { type Grade, gradeOf, isIsolatedSystolic } from '../hypertension/grade.ts';
import { RISK_LABELS, type RiskFacts, stratify } from '../hypertension/risk.ts';
import { lastMet, standing } from './due.ts';
import type { CardState, FollowUp } from './state.ts';

/** 四分: how grave, how it stands, against which target, and who is responsible for the area. */
export interface FourMarks {
  /** 分级; null: nothing to grade by. */
  readonly grade: { readonly label: string; readonly factors: readonly string[] } | null;
  /** 分类: the classification of the last follow-up. */
  readonly class: { readonly code: string; readonly label: string } | null;
  /** 分标: 公卫口径 and 临床目标 of the last follow-up. */
  readonly target: {
    readonly publicHealth: boolean | null;
    readonly clinical: { readonly met: boolean; readonly target: string } | null;
  } | null;
  /** 分片. */
  readonly area: { readonly village: string; readonly gridWorker: string | null };
}

/** What is known of the person beside the card. */
export interface MarkFacts {
  readonly sex: RiskFacts['sex'];
  readonly ageYears: number | null;
  readonly village: string;
  readonly hasDiabetesCard: boolean;
}

const GRADES: Readonly<Record<Grade, string>> = {
  '3': '3级',
  '2': '2级',
  '1': '1级',
  'high-normal': '正常高值',
  normal: '正常',
};

export function fourMarks(card: CardState, facts: MarkFacts, policy: Policy, localDate: string): FourMarks {
  const last = standing(card).at(-1);
  const met = lastMet(card);
  return {
    grade: met === undefined ? null : gradeMark(card, met, facts, policy, localDate),
    class: last?.decision.classification ?? null,
    target: last ? { publicHealth: last.decision.controlled, clinical: last.decision.clinicalTarget } : null,
    area: { village: facts.village, gridWorker: card.gridWorker },
  };
}

function gradeMark(card: CardState, last: FollowUp, facts: MarkFacts, policy: Policy, localDate: string) {
  if (card.disease === 'hypertension') return pressureMark(last, facts, policy, localDate);
  if (card.disease !== 'mental') return null;
  const danger = codeOf(last.values, 'danger');
  const { levels } = inForce(policy, 'mental.danger', localDate).value;
  const label = levels.find(({ code }) => code === danger)?.label;
  return label === undefined ? null : { label: `危险性 ${danger} 级`, factors: [label] };
}

/** 血压分级 and 危险分层; diabetes counts as organ damage does (the matrix' third row). */
function pressureMark({ values }: FollowUp, facts: MarkFacts, policy: Policy, localDate: string) {
  const systolicMmHg = numberOf(values, 'systolicMmHg');
  const diastolicMmHg = numberOf(values, 'diastolicMmHg');
  if (systolicMmHg === undefined || diastolicMmHg === undefined) return null;
  const pressure = { systolicMmHg, diastolicMmHg };
  const bmi = bmiOf(numberOf(values, 'weightKg'), numberOf(values, 'heightCm'));
  const risk = stratify(
    {
      sex: facts.sex,
      ageYears: facts.ageYears,
      smokes: (numberOf(values, 'cigarettesPerDay') ?? 0) > 0,
      organDamage: facts.hasDiabetesCard,
      ...(bmi !== null && { bmi }),
    },
    pressure,
    policy,
    localDate,
  );
  const label = GRADES[gradeOf(pressure, policy, localDate)];
  const isolated = isIsolatedSystolic(pressure, policy, localDate) ? ['单纯收缩期高血压'] : [];
  const diabetes = facts.hasDiabetesCard ? ['合并糖尿病'] : [];
  return {
    label: risk.stratum === null ? label : `${label} ${RISK_LABELS[risk.stratum]}`,
    factors: [...isolated, ...diabetes, ...risk.factors.map(({ fact }) => fact)],
  };
}
