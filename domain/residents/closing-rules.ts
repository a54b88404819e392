import { recordClosureCodes } from '../codes/record-closure.ts';
import type { Closure } from './events.ts';
import type { ResidentState } from './state.ts';

export type ClosingDecision =
  | { readonly ok: true; readonly body: Closure }
  | { readonly ok: false; readonly sentence: string };

const refuse = (sentence: string): ClosingDecision => ({ ok: false, sentence });

/** 注销: 失访写原因, 死亡写日期和原因, 迁出写地点与交接 (第三版, 居民健康档案管理服务规范). */
export function decideClosing(
  state: Pick<ResidentState, 'details' | 'status' | 'mergedInto'>,
  closure: Closure,
  today: string,
): ClosingDecision {
  const cause = recordClosureCodes.label(closure.cause);
  if (state.status === 'closed') return refuse('本档案已经注销。');
  if (state.mergedInto !== null) return refuse('本档案已合并到另一份档案，请注销合并后的档案。');
  if (closure.on > today) return refuse(`${cause}日期晚于今天，请核对。`);
  if (closure.on < state.details.birthDate) return refuse(`${cause}日期早于出生日期，请核对。`);
  if (closure.cause === 'moved-away' && closure.place === null)
    return refuse('请写明迁往何处及档案交接情况。');
  const needsReason = closure.cause === 'died' || closure.cause === 'lost' || closure.cause === 'other';
  if (needsReason && closure.reason === null) return refuse(`请写明${cause}原因。`);
  return { ok: true, body: closure };
}

/** 注销核实中: the same is asked as for the closing itself, for that follows with one key when it proves true. */
export function decideClosingReport(
  state: Pick<ResidentState, 'details' | 'status' | 'mergedInto' | 'closing'>,
  closure: Closure,
  today: string,
): ClosingDecision {
  if (state.closing) return refuse('本档案已在注销核实中，请先核实。');
  return decideClosing(state, closure, today);
}

/** Why a report may not be taken back, or undefined. */
export function refutingFault(state: Pick<ResidentState, 'closing'>, reason: string): string | undefined {
  if (!state.closing) return '本档案没有在注销核实中，不需要撤回。';
  return reason.trim() === '' ? '请写明核实的结果。' : undefined;
}

/** Why a closed record may not be opened again, or undefined. */
export function reopeningFault(state: Pick<ResidentState, 'status'>, reason: string): string | undefined {
  if (state.status !== 'closed') return '本档案没有注销，不需要恢复。';
  return reason.trim() === '' ? '请写明恢复档案的原因。' : undefined;
}
