import type { z } from 'zod';
import { draft } from '../../journal/kind.ts';
import { allow, type Decision, refuse } from '../../visits/decision.ts';
import { HAND_LIST } from '../critical/hand-list.ts';
import type { CriticalRuleSet } from '../critical-rule-set.ts';
import { ecgKinds } from './events.ts';
import type { Prompt } from './fields.ts';
import { type EcgState, isOpen } from './state.ts';

type Body<Name extends keyof typeof ecgKinds> = Readonly<z.input<(typeof ecgKinds)[Name]['body']>>;

/** What the critical-value rules said of an ECG that is being filed. */
export interface Judgement {
  readonly ruleSet: CriticalRuleSet;
  readonly prompts: readonly Prompt[];
}

function raised(ecgId: string, { ruleSet, prompts }: Judgement) {
  if (prompts.length === 0) return [];
  const body = { criticalId: `${ecgId}.rules`, by: 'rules' as const, ruleSet, prompts: [...prompts] };
  return [draft(ecgKinds.criticalRaised, ecgId, body)];
}

/**
 * Files a capture. Findings do not forbid it, but somebody has to say why: a tracing with a loose electrode may be all
 * that an emergency leaves time for. A critical value opens its loop in the same breath.
 */
export function decideFileCapture(
  ecgId: string,
  body: Body<'captured'>,
  judgement: Judgement,
): Decision<'findings'> {
  if (body.findings.length > 0 && body.findingsAccepted === null) {
    const sentence = `图形质量有 ${body.findings.length} 处问题，尚未保存。请按提示处理后重采；确需保存请写明原因。`;
    return refuse('findings', sentence);
  }
  return allow(draft(ecgKinds.captured, ecgId, body), ...raised(ecgId, judgement));
}

/**
 * Drops a capture, with the reason that stays. One with a critical value is filed, whatever its curve: the loop that opens
 * then is closed by somebody who says what was done, and not by dropping what opened it.
 */
export function decideDiscardCapture(
  captureId: string,
  body: Body<'captureDiscarded'>,
  prompts: readonly Prompt[],
): Decision<'critical'> {
  if (prompts.length === 0) return allow(draft(ecgKinds.captureDiscarded, captureId, body));
  const sentence =
    '这次采集有危急值提示，不能放弃；采到的图都在。请存入档案并处理提示：如是干扰所致，存档后作废并在处置中写明。';
  return refuse('critical', sentence);
}

export function decideFileImport(
  ecgId: string,
  body: Body<'imported'>,
  judgement: Judgement,
): Decision<never> {
  return allow(draft(ecgKinds.imported, ecgId, body), ...raised(ecgId, judgement));
}

const withdrawn = () => refuse('withdrawn', '这份心电图已作废，未改动。');

/** Whose it is. One that somebody captured for a person is not moved: it is withdrawn with its reason. */
export function decideAssign(
  state: EcgState,
  residentId: string,
): Decision<'withdrawn' | 'captured' | 'already'> {
  if (state.withdrawn) return withdrawn();
  if (state.origin.by === 'capture') {
    return refuse('captured', '这份心电图是为某位居民采集的，不能改归他人。如有差错请作废并写明原因。');
  }
  if (state.residentId === residentId) return refuse('already', '这份心电图已归入该居民，不必再次归入。');
  return allow(
    draft(ecgKinds.assigned, state.ecgId, { residentId: { was: state.residentId, now: residentId } }),
  );
}

export function decideWithdraw(state: EcgState, reason: string): Decision<'withdrawn'> {
  return state.withdrawn ? withdrawn() : allow(draft(ecgKinds.withdrawn, state.ecgId, { reason }));
}

/** A doctor's reading belongs to a person's tracing: one that belongs to nobody is assigned first. */
export function decideRead(state: EcgState, body: Body<'read'>): Decision<'withdrawn' | 'unassigned'> {
  if (state.withdrawn) return withdrawn();
  if (state.residentId === null) {
    return refuse('unassigned', '这份心电图还没有归入居民，诊断未保存。请先归入居民。');
  }
  return allow(draft(ecgKinds.read, state.ecgId, body));
}

/**
 * A doctor marks what the clinic's list calls critical and no measurement can tell (HAND_LIST). Once for each entry of
 * the list, so that a repeated click opens one loop.
 */
export function decideRaiseByHand(
  state: EcgState,
  code: string,
  ruleSet: CriticalRuleSet,
): Decision<'withdrawn' | 'not-listed' | 'already'> {
  if (state.withdrawn) return withdrawn();
  const listed = HAND_LIST.find((entry) => entry.code === code && entry.sets.includes(ruleSet));
  if (!listed) return refuse('not-listed', '本院采用的危急值目录中没有这一项，未保存。请从列表中选择。');
  const criticalId = `${state.ecgId}.${code}`;
  if (state.criticals.some((critical) => critical.criticalId === criticalId)) {
    return refuse('already', '这一项危急值已经提示过，未重复保存。');
  }
  const prompts = [{ code, sentence: `提示：${listed.words}`, because: '医生阅图' }];
  const body = { criticalId, by: 'doctor' as const, ruleSet, prompts };
  return allow(draft(ecgKinds.criticalRaised, state.ecgId, body));
}

/** Also of a withdrawn ECG: that a person may have been in danger is not undone by withdrawing the tracing. */
export function decideAcknowledge(
  state: EcgState,
  body: Body<'criticalAcknowledged'>,
): Decision<'unknown' | 'closed'> {
  const critical = state.criticals.find(({ criticalId }) => criticalId === body.criticalId);
  if (!critical) return refuse('unknown', '没有这条危急值提示，未保存。请刷新后再试。');
  if (!isOpen(critical)) return refuse('closed', '这条危急值已有人确认并记录处置，未重复保存。');
  return allow(draft(ecgKinds.criticalAcknowledged, state.ecgId, body));
}
