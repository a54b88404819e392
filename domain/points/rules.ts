import { draft } from '../journal/index.ts';
import { inForce, type Policy } from '../policy/in-force.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { pointKinds } from './events.ts';
import {
  type BenefitState,
  balanceOf,
  earnedYears,
  type LedgerState,
  wasReversed,
  yearAccount,
  yearOf,
} from './ledger.ts';

export type PointsRefusal =
  | 'act-unknown'
  | 'often-enough'
  | 'not-enough'
  | 'out-of-stock'
  | 'not-listed'
  | 'unknown-movement'
  | 'would-be-negative';

/** What somebody can spend on a day, and what comes later or is over. */
export interface Balance {
  readonly usable: number;
  /** Earned, and usable from a later year on. */
  readonly waiting: number;
  readonly expired: number;
}

/** 次年兑换: points of a year are usable from so many years later, for so many years. */
export function balanceOn(state: LedgerState | undefined, policy: Policy, localDate: string): Balance {
  const { usableAfterYears, usableForYears } = inForce(policy, 'points.rules', localDate).value;
  const now = Number(yearOf(localDate));
  const balance = { usable: 0, waiting: 0, expired: 0 };
  for (const year of earnedYears(state)) {
    const first = Number(year) + usableAfterYears;
    const kind = now < first ? 'waiting' : now < first + usableForYears ? 'usable' : 'expired';
    balance[kind] += balanceOf(state, yearAccount(year));
  }
  return balance;
}

export interface EarnCommand {
  readonly residentId: string;
  readonly movementId: string;
  readonly act: string;
  readonly on: string;
  readonly evidence: string;
}

/** An act earns what the policy of its day says, so often a year and no oftener. */
export function decideEarn(
  state: LedgerState | undefined,
  { residentId, ...command }: EarnCommand,
  policy: Policy,
): Decision<PointsRefusal> {
  // Told twice, it is one: the first stands.
  if (state?.postings.some(({ movementId }) => movementId === command.movementId)) return allow();
  const { acts } = inForce(policy, 'points.rules', command.on).value;
  const act = acts.find(({ id }) => id === command.act);
  if (!act || act.points === 0) return refuse('act-unknown', '现行政策没有这项积分，没有记分。');
  const before = (state?.postings ?? []).filter(
    ({ what, on, movementId }) =>
      'act' in what &&
      what.act === command.act &&
      yearOf(on) === yearOf(command.on) &&
      !(state && wasReversed(state, movementId)),
  );
  if (before.length >= act.mostPerYear)
    return refuse('often-enough', `“${act.label}”今年已记满 ${act.mostPerYear} 次，没有再记分。`);
  return allow(draft(pointKinds.earned, residentId, { ...command, points: act.points }));
}

/** 兑换: only from points that are usable, and only what is in stock. */
export function decideRedeem(
  state: LedgerState | undefined,
  residentId: string,
  command: { readonly movementId: string; readonly on: string },
  benefit: BenefitState,
  redeemedSoFar: number,
  policy: Policy,
): Decision<PointsRefusal> {
  if (!benefit.listed) return refuse('not-listed', '这项服务已停止兑换。');
  if (benefit.stocked - redeemedSoFar < 1)
    return refuse('out-of-stock', `“${benefit.title}”已兑完，没有扣分。`);
  const { usable, waiting } = balanceOn(state, policy, command.on);
  if (usable < benefit.points) {
    const later = waiting > 0 ? `另有 ${waiting} 分次年可用。` : '';
    return refuse('not-enough', `可用 ${usable} 分，需要 ${benefit.points} 分，没有兑换。${later}`);
  }
  const { benefitId, points } = benefit;
  return allow(draft(pointKinds.redeemed, residentId, { ...command, benefitId, points }));
}

/** 冲正. Points that were spent meanwhile cannot be taken back: the balance never goes below zero. */
export function decideReverse(
  state: LedgerState | undefined,
  residentId: string,
  command: {
    readonly movementId: string;
    readonly reverses: string;
    readonly on: string;
    readonly reason: string;
  },
): Decision<PointsRefusal> {
  const movement = (state?.postings ?? []).filter(({ movementId }) => movementId === command.reverses);
  const isReversal = movement.some(({ what }) => 'reverses' in what);
  if (!state || movement.length === 0 || isReversal || wasReversed(state, command.reverses))
    return refuse('unknown-movement', '没有这笔积分，或已经冲正。');
  const isShort = movement.some(
    ({ to, points }) => to.startsWith('earned:') && balanceOf(state, to) < points,
  );
  if (isShort) return refuse('would-be-negative', '这笔积分已经用掉，不能冲正。请先冲正兑换。');
  return allow(draft(pointKinds.reversed, residentId, command));
}

/** Years whose account is below zero, because two nodes redeemed while apart: shown for a person to settle. */
export function overdrawn(state: LedgerState): readonly string[] {
  return earnedYears(state).filter((year) => balanceOf(state, yearAccount(year)) < 0);
}
