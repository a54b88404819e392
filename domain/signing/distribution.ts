import { inForce, type Policy } from '../policy/in-force.ts';
import { splitFen } from '../policy/split.ts';
import type { FeePart } from './fees.ts';

/** Somebody of a team with the points of their year's work; without any points all are alike. */
export interface Worker {
  readonly memberId: string;
  readonly points: number;
}

export interface Distribution {
  readonly totalFen: number;
  /** By the shares of the pack. */
  readonly shares: readonly FeePart[];
  /** The team's share, by points; sums to it exactly. */
  readonly members: readonly { readonly memberId: string; readonly fen: number }[];
  /** Whether the team gets at least what the pack asks for; null where it asks for nothing. */
  readonly meetsPayShare: boolean | null;
}

/** 年终分配: what was taken in for a team, to the fen. Rounding rule: see `splitFen`. */
export function distribute(
  totalFen: number,
  workers: readonly Worker[],
  policy: Policy,
  localDate: string,
): Distribution {
  const { value } = inForce(policy, 'signing.fee', localDate);
  const shares = splitFen(totalFen, value.distribution).map((part, at) => ({
    ...part,
    label: value.distribution[at]?.label ?? '',
  }));
  const teamFen = shares.find(({ id }) => id === 'team')?.fen ?? 0;
  const hasPoints = workers.some(({ points }) => points > 0);
  const parts = workers.map(({ memberId, points }) => ({
    id: memberId,
    parts: hasPoints ? Math.max(0, points) : 1,
  }));
  const members =
    workers.length === 0 ? [] : splitFen(teamFen, parts).map(({ id, fen }) => ({ memberId: id, fen }));
  const paid = shares
    .filter(({ id }) => id === 'team' || id === 'adviser')
    .reduce((sum, { fen }) => sum + fen, 0);
  const { payAtLeastPercent } = value;
  return {
    totalFen,
    shares,
    members,
    // A fen of rounding is not a breach of the rule.
    meetsPayShare: payAtLeastPercent === null ? null : (paid + 1) * 100 >= totalFen * payAtLeastPercent,
  };
}
