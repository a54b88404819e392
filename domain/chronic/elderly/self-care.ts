import { inForce, type Policy } from '../../policy/in-force.ts';
import type { SectionValue } from '../../policy/sections/index.ts';

/** 老年人生活自理能力评估. */
export type SelfCareActivity = SectionValue<'elderly.checkUp'>['activities'][number];

/** How far somebody can: 0 可自理 … 3 不能自理. */
export const ABILITIES = ['可自理', '轻度', '中度', '不能自理'] as const;
export type SelfCareAnswer = 0 | 1 | 2 | 3;

/** The points of all activities together; what was not answered gives none. */
export function selfCareScore(
  answers: Readonly<Record<string, SelfCareAnswer>>,
  policy: Policy,
  localDate: string,
): number {
  const { activities } = inForce(policy, 'elderly.checkUp', localDate).value;
  return activities.reduce((sum, { code, points }) => sum + (points[answers[code] ?? 0] ?? 0), 0);
}

/** 可自理 (0–3), 轻度依赖 (4–8), 中度依赖 (9–18), 不能自理 (≥19). */
export function selfCareLevel(score: number, policy: Policy, localDate: string): string {
  const { selfCare } = inForce(policy, 'elderly.checkUp', localDate).value;
  const row = selfCare.find(({ upToScore }) => score <= upToScore);
  return row?.label ?? selfCare[selfCare.length - 1]?.label ?? '';
}
