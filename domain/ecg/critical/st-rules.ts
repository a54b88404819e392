import type { LeadName } from '../leads.ts';
import type { Measurements } from '../measure/measurements.ts';
import { fired } from './fired.ts';
import type { CriticalPrompt } from './prompt.ts';
import type { CriticalRules } from './rule-sets.ts';

/** Leads beside each other that look at one wall (Fourth Universal Definition of Myocardial Infarction, 2018). */
const NEIGHBOURS: readonly (readonly [LeadName, LeadName])[] = [
  ['aVL', 'I'],
  ['II', 'aVF'],
  ['aVF', 'III'],
  ['V1', 'V2'],
  ['V2', 'V3'],
  ['V3', 'V4'],
  ['V4', 'V5'],
  ['V5', 'V6'],
];
const V1_TO_V3: readonly LeadName[] = ['V1', 'V2', 'V3'];

/**
 * J points as high as the list names, in two neighbouring leads: one lead alone is more often an electrode than a heart.
 * V1–V3 have to be above their number, the others at it. A wide QRS complex lifts ST by itself: nothing is said then.
 */
export function raisedSt({ leads, qrsMs }: Measurements, rules: CriticalRules): readonly CriticalPrompt[] {
  const limits = rules.thresholds.stElevationMicrovolt;
  if (limits === null || (qrsMs !== null && qrsMs >= 120)) return [];
  const levels = new Map(leads.map(({ name, jMicrovolt }) => [name, jMicrovolt]));
  const raised = (name: LeadName) => {
    const level = levels.get(name);
    if (level === undefined || level === null) return false;
    return V1_TO_V3.includes(name) ? level > limits.v1ToV3 : level >= limits.others;
  };
  const found = [...new Set(NEIGHBOURS.flatMap((pair) => (pair.every(raised) ? pair : [])))];
  const highest = found.reduce<LeadName | null>(
    (best, name) => (best === null || (levels.get(name) ?? 0) > (levels.get(best) ?? 0) ? name : best),
    null,
  );
  if (highest === null) return [];
  const chest = V1_TO_V3.includes(highest);
  return [
    fired(rules, {
      code: 'st-elevation',
      sentence: `${found.join('、')} 导联 ST 段抬高达到危急值界限，请结合症状和既往心电图，由医师立即复核。`,
      name: `${highest} 导联 J 点`,
      value: levels.get(highest) ?? 0,
      unit: 'µV',
      sign: chest ? '>' : '≥',
      threshold: chest ? limits.v1ToV3 : limits.others,
      leads: found,
    }),
  ];
}
