import type { CriticalRuleSet } from '../critical-rule-set.ts';

/** At or beyond the number the rule fires; null: the list has no such rule. */
export interface CriticalThresholds {
  readonly bradycardiaPerMin: number | null;
  readonly fastRatePerMin: number | null;
  /** With a QRS complex of 120 ms and more. */
  readonly wideTachycardiaPerMin: number | null;
  /** What the list asks of a wide tachycardia besides, in its words: ten seconds do not show it. */
  readonly wideTachycardiaNeeds: string;
  readonly longRrMs: number | null;
  /** Critical only with symptoms, which no curve shows. */
  readonly longRrWithSymptomsMs: number | null;
  readonly qtcMs: number | null;
  /** Critical only together with an R-on-T beat, which is not measured. */
  readonly qtcNeedsROnT: boolean;
  readonly stElevationMicrovolt: { readonly v1ToV3: number; readonly others: number } | null;
}

export interface CriticalRules {
  readonly set: CriticalRuleSet;
  /** First local day on which they are in force. */
  readonly from: string;
  readonly source: string;
  readonly thresholds: CriticalThresholds;
}

/** The consensus names ACS/STEMI without a number: left to the doctor's list. */
const NATIONAL: CriticalThresholds = {
  bradycardiaPerMin: 35,
  fastRatePerMin: 200,
  wideTachycardiaPerMin: 150,
  wideTachycardiaNeeds: '持续 30 秒以上或伴血流动力学障碍',
  longRrMs: 5000,
  longRrWithSymptomsMs: 3000,
  qtcMs: 550,
  qtcNeedsROnT: false,
  stElevationMicrovolt: null,
};

/**
 * Domain-rules §13. Only the years of the lists are known: each is in force from the first day of its year. A later
 * version is a further line with its own day; an ECG is judged by the list of the day on which it is filed, for the clocks
 * of machines are often wrong.
 */
export const CRITICAL_RULES: readonly CriticalRules[] = [
  { set: 'national2017', from: '2017-01-01', source: '心电图危急值2017中国专家共识', thresholds: NATIONAL },
  {
    set: 'zhejiang',
    from: '2017-01-01',
    source: '浙江省心电图危急值（修订）',
    thresholds: {
      ...NATIONAL,
      wideTachycardiaNeeds: '持续 30 秒以上',
      longRrMs: 3000,
      longRrWithSymptomsMs: null,
      qtcNeedsROnT: true,
      stElevationMicrovolt: { v1ToV3: 300, others: 100 },
    },
  },
  {
    set: 'shanxi2017',
    from: '2017-01-01',
    source: '山西省心电图危急值（2017）',
    thresholds: { ...NATIONAL, fastRatePerMin: 180 },
  },
];

/** The rules of a set on a local day ('2026-11-02'); none before there were any. */
export function rulesOn(set: CriticalRuleSet, localDate: string): CriticalRules | null {
  return (
    CRITICAL_RULES.filter((rules) => rules.set === set && rules.from <= localDate)
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .at(0) ?? null
  );
}
