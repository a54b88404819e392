import type { Disease } from '../chronic/diseases.ts';
import { inForce, type Policy } from '../policy/in-force.ts';

/** What the record says of somebody, as far as it makes them one of a group. */
export interface GroupFacts {
  readonly ageYears: number | null;
  readonly isPregnant: boolean;
  readonly isDisabled: boolean;
  /** 脱贫人口和监测对象, or 贫困救助 as the way of payment. */
  readonly isPoor: boolean;
  readonly isBereavedParent: boolean;
  readonly diseases: readonly Disease[];
}

export interface Group {
  readonly code: string;
  readonly label: string;
  readonly isPriority: boolean;
}

/** The group of a chronic-disease card; undefined where the codes have none. */
export const GROUP_OF_DISEASE: Readonly<Partial<Record<Disease, string>>> = {
  hypertension: '04',
  diabetes: '05',
  mental: '06',
  tuberculosis: '07',
  copd: '22',
  elderly: '03',
};

/** 人群分类 by the codes that deployed systems use; who is of no group is 一般人群. */
export function groupsOf(facts: GroupFacts, policy: Policy, localDate: string): readonly Group[] {
  const { groups, priority, childBelowAgeYears } = inForce(policy, 'signing.groups', localDate).value;
  const { fromAgeYears } = inForce(policy, 'elderly.checkUp', localDate).value;
  const { ageYears } = facts;
  const codes = [
    ...(facts.isPregnant ? ['01'] : []),
    ...(ageYears !== null && ageYears < childBelowAgeYears ? ['02'] : []),
    ...(ageYears !== null && ageYears >= fromAgeYears ? ['03'] : []),
    ...facts.diseases.flatMap((disease) => GROUP_OF_DISEASE[disease] ?? []),
    ...(facts.isDisabled ? ['08'] : []),
    ...(facts.isBereavedParent ? ['09'] : []),
    ...(facts.isPoor ? ['11'] : []),
  ];
  const found = groups.filter(({ code }) => codes.includes(code));
  const shown = found.length > 0 ? found : groups.filter(({ code }) => code === '10');
  return shown.map(({ code, label }) => ({ code, label, isPriority: priority.includes(code) }));
}
