import { inForce, type Policy } from '../../policy/in-force.ts';

/** 老年人生活自理能力评估: points that each activity can have, from well to not at all. */
export const SELF_CARE_POINTS = {
  meals: [0, 0, 3, 5],
  washing: [0, 1, 3, 7],
  dressing: [0, 0, 3, 5],
  toilet: [0, 1, 5, 10],
  moving: [0, 1, 5, 10],
} as const;
export type SelfCareActivity = keyof typeof SELF_CARE_POINTS;
/** How far somebody can: 0 可自理 … 3 不能自理. */
export type SelfCareAnswer = 0 | 1 | 2 | 3;

export function selfCareScore(answers: Readonly<Record<SelfCareActivity, SelfCareAnswer>>): number {
  return (Object.keys(SELF_CARE_POINTS) as SelfCareActivity[]).reduce(
    (sum, activity) => sum + (SELF_CARE_POINTS[activity][answers[activity]] ?? 0),
    0,
  );
}

/** 可自理 (0–3), 轻度依赖 (4–8), 中度依赖 (9–18), 不能自理 (≥19). */
export function selfCareLevel(score: number, policy: Policy, localDate: string): string {
  const { selfCare } = inForce(policy, 'elderly.checkUp', localDate).value;
  const row = selfCare.find(({ upToScore }) => score <= upToScore);
  return row?.label ?? selfCare[selfCare.length - 1]?.label ?? '';
}
