import type { Priority } from '../visits/priority.ts';

/** How a clinic orders those who wait; rules in force from a day on. */
export interface QueuePolicy {
  readonly effectiveFrom: string;
  readonly source: string;
  /** Who was called and is not there lets this many go first. */
  readonly skipBehind: number;
  /** Who comes back after a missed call lets this many go first. */
  readonly returnBehind: number;
  /** From this age on the desk proposes the elders' priority. */
  readonly elderFromAgeYears: number;
  /** So long after the last thing that happened to them somebody of the day before still counts as waiting. */
  readonly overnightHours: number;
  /** Lower goes first. Rank 0 goes before everybody, also before those who came back. */
  readonly rank: Readonly<Record<Priority, number>>;
}

/** Oldest first. */
export const queuePolicies: readonly [QueuePolicy, ...QueuePolicy[]] = [
  {
    effectiveFrom: '2017-02-28',
    source:
      '就医优先：老年人权益保障法、军人地位和权益保障法；65岁：国家基本公共卫生服务规范（第三版）；顺延人数、跨夜时限：本院约定',
    skipBehind: 3,
    returnBehind: 3,
    elderFromAgeYears: 65,
    overnightHours: 8,
    rank: { urgent: 0, elder: 1, pregnant: 1, disabled: 1, soldier: 1, normal: 2 },
  },
];

/** The policy in force on a local day ('YYYY-MM-DD'); before the first one, the first. */
export function queuePolicyOn(localDate: string): QueuePolicy {
  return queuePolicies.findLast((policy) => policy.effectiveFrom <= localDate) ?? queuePolicies[0];
}

/** What the desk proposes for an age in years; null: unknown. */
export function proposedPriority(ageYears: number | null, policy: QueuePolicy): Priority {
  return ageYears !== null && ageYears >= policy.elderFromAgeYears ? 'elder' : 'normal';
}
