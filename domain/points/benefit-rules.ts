import { draft } from '../journal/index.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { benefitKinds } from './events.ts';
import type { BenefitState } from './ledger.ts';

export type BenefitRefusal = 'title-taken' | 'not-listed' | 'below-redeemed';

/** 上架: two benefits of one name could not be told apart at the desk. */
export function decideList(
  command: {
    readonly benefitId: string;
    readonly title: string;
    readonly points: number;
    readonly stock: number;
  },
  others: readonly BenefitState[],
): Decision<BenefitRefusal> {
  const { benefitId, ...benefit } = command;
  if (others.some(({ listed, title }) => listed && title === benefit.title))
    return refuse('title-taken', `“${benefit.title}”已经在列，没有再上架。要增加数量请用“补充”。`);
  return allow(draft(benefitKinds.listed, benefitId, benefit));
}

/** 补充, or take out with a number below nought; what was redeemed already cannot be taken out. */
export function decideRestock(
  benefit: BenefitState,
  command: { readonly added: number; readonly reason: string },
  redeemedSoFar: number,
): Decision<BenefitRefusal> {
  if (!benefit.listed) return refuse('not-listed', '这项服务已停止兑换。');
  const left = benefit.stocked - redeemedSoFar;
  if (left + command.added < 0)
    return refuse('below-redeemed', `只剩 ${left} 份，不能减少 ${-command.added} 份。`);
  return allow(draft(benefitKinds.restocked, benefit.benefitId, command));
}

/** 停止兑换. What was redeemed stays. */
export function decideWithdraw(benefit: BenefitState, reason: string): Decision<BenefitRefusal> {
  if (!benefit.listed) return refuse('not-listed', '这项服务已停止兑换。');
  return allow(draft(benefitKinds.withdrawn, benefit.benefitId, { reason }));
}
