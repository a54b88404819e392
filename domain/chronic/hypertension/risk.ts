import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { reasonsOf } from '../reason.ts';
import { gradeOf } from './grade.ts';
import type { Pressure } from './pressure.ts';

/** What is known of somebody's risk; what is not known counts for nothing, and the card says so. */
export interface RiskFacts {
  readonly sex: 'male' | 'female' | 'unknown';
  readonly ageYears: number | null;
  readonly smokes?: boolean;
  readonly impairedGlucose?: boolean;
  readonly cholesterolMmolL?: number;
  readonly ldlMmolL?: number;
  readonly hdlMmolL?: number;
  readonly earlyFamilyHistory?: boolean;
  readonly waistCm?: number;
  readonly bmi?: number;
  readonly homocysteineUmolL?: number;
  /** 靶器官损害, CKD 3, or diabetes without complications. */
  readonly organDamage?: boolean;
  /** 临床并发症, CKD 4 and above, or diabetes with complications. */
  readonly clinicalDisease?: boolean;
}

export const RISK_LABELS = { low: '低危', middle: '中危', high: '高危', 'very-high': '很高危' } as const;
export type RiskStratum = keyof typeof RISK_LABELS;

export interface RiskDecision {
  /** Null where the pressure is normal, or the guideline states no stratum. */
  readonly stratum: RiskStratum | null;
  readonly factors: readonly Reason[];
}

/** 心血管风险分层 by the grade of a pressure and the burden of risk (中国高血压防治指南). */
export function stratify(
  facts: RiskFacts,
  pressure: Pressure,
  policy: Policy,
  localDate: string,
): RiskDecision {
  const { value, source } = inForce(policy, 'hypertension.risk', localDate);
  const factors = riskFactors(facts, value, reasonsOf('hypertension.risk', source));
  const grade = gradeOf(pressure, policy, localDate);
  const isBelowMatrix =
    pressure.systolicMmHg < value.highNormalSystolicMmHg &&
    pressure.diastolicMmHg < value.highNormalDiastolicMmHg;
  if (grade === 'normal' || isBelowMatrix) return { stratum: null, factors };
  return { stratum: value.matrix[burdenOf(facts, factors.length, value.manyFactors)][grade], factors };
}

function burdenOf({ clinicalDisease, organDamage }: RiskFacts, factors: number, many: number) {
  if (clinicalDisease) return 'disease';
  if (organDamage || factors >= many) return 'three-or-organ';
  return factors >= 1 ? 'one-or-two' : 'none';
}

type Limits = ReturnType<typeof inForce<'hypertension.risk'>>['value'];

function riskFactors(
  facts: RiskFacts,
  limits: Limits,
  say: (fact: string, limit: string) => Reason,
): Reason[] {
  const { sex, ageYears, waistCm, bmi } = facts;
  const ageLimit = sex === 'female' ? limits.femaleAboveAgeYears : limits.maleAboveAgeYears;
  const waistLimit = sex === 'female' ? limits.waistFemaleCm : limits.waistMaleCm;
  const isOld = sex !== 'unknown' && ageYears !== null && ageYears > ageLimit;
  const isWide = sex !== 'unknown' && waistCm !== undefined && waistCm >= waistLimit;
  const isObese = bmi !== undefined && bmi >= limits.obeseBmi;
  const lipids = lipidFact(facts, limits);
  return [
    ...(isOld ? [say(`年龄 ${ageYears} 岁`, `>${ageLimit} 岁`)] : []),
    ...(facts.smokes ? [say('吸烟', '吸烟或被动吸烟')] : []),
    ...(facts.impairedGlucose ? [say('糖耐量受损或空腹血糖异常', '有')] : []),
    ...(lipids ? [say(...lipids)] : []),
    ...(facts.earlyFamilyHistory ? [say('早发心血管病家族史', '有')] : []),
    // Waist and body-mass index are one factor (腹型肥胖或肥胖).
    ...(isWide
      ? [say(`腰围 ${waistCm} cm`, `≥${waistLimit} cm`)]
      : isObese
        ? [say(`体质指数 ${bmi}`, `≥${limits.obeseBmi}`)]
        : []),
    ...((facts.homocysteineUmolL ?? 0) >= limits.homocysteineUmolL
      ? [say(`同型半胱氨酸 ${facts.homocysteineUmolL} µmol/L`, `≥${limits.homocysteineUmolL} µmol/L`)]
      : []),
  ];
}

/** 血脂异常 is one factor, whichever of the three it is. */
function lipidFact(
  { cholesterolMmolL, ldlMmolL, hdlMmolL }: RiskFacts,
  limits: Limits,
): readonly [string, string] | undefined {
  if (cholesterolMmolL !== undefined && cholesterolMmolL >= limits.cholesterolMmolL)
    return [`总胆固醇 ${cholesterolMmolL} mmol/L`, `≥${limits.cholesterolMmolL} mmol/L`];
  if (ldlMmolL !== undefined && ldlMmolL >= limits.ldlMmolL)
    return [`低密度脂蛋白 ${ldlMmolL} mmol/L`, `≥${limits.ldlMmolL} mmol/L`];
  if (hdlMmolL !== undefined && hdlMmolL < limits.hdlBelowMmolL)
    return [`高密度脂蛋白 ${hdlMmolL} mmol/L`, `<${limits.hdlBelowMmolL} mmol/L`];
  return undefined;
}
