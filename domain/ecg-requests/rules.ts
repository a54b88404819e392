import type { z } from 'zod';
import { ecgKinds } from '../ecg/record/events.ts';
import type { EcgState } from '../ecg/record/state.ts';
import { draft } from '../journal/kind.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { ecgRequestKinds } from './events.ts';
import { type EcgRequestState, phaseOf } from './state.ts';

type Body<Name extends keyof typeof ecgRequestKinds> = Readonly<
  z.input<(typeof ecgRequestKinds)[Name]['body']>
>;

/** Asks the centre to read a person's ECG; not twice while the first request is on its way. */
export function decideRequest(
  requestId: string,
  ecg: EcgState,
  asked: Omit<Body<'requested'>, 'ecgId' | 'residentId'>,
  others: readonly EcgRequestState[],
): Decision<'withdrawn' | 'unassigned' | 'pending'> {
  if (ecg.withdrawn) return refuse('withdrawn', '这份心电图已作废，没有发出申请。');
  const { ecgId, residentId } = ecg;
  if (residentId === null) {
    return refuse('unassigned', '这份心电图还没有归入居民，没有发出申请。请先归入居民。');
  }
  if (others.some((other) => ['requested', 'taken'].includes(phaseOf(other)))) {
    return refuse('pending', '这份心电图已有申请在等待诊断，没有重复发出。需要更改请先撤回。');
  }
  return allow(draft(ecgRequestKinds.requested, requestId, { ecgId, residentId, ...asked }));
}

export function decideWithdrawRequest(
  state: EcgRequestState,
  body: Body<'withdrawn'>,
): Decision<'reported' | 'withdrawn'> {
  switch (phaseOf(state)) {
    case 'reported':
      return refuse('reported', '县中心已出报告，申请不能撤回。');
    case 'withdrawn':
      return refuse('withdrawn', '申请已撤回，不必再次撤回。');
    default:
      return allow(draft(ecgRequestKinds.withdrawn, state.requestId, body));
  }
}

/** The centre's side: a reader takes the request. */
export function decideTake(state: EcgRequestState, body: Body<'taken'>): Decision<'not-open'> {
  if (phaseOf(state) !== 'requested') return refuse('not-open', '申请已被接收、撤回或已出报告。');
  return allow(draft(ecgRequestKinds.taken, state.requestId, body));
}

/** The centre's side: the report. A critical one opens the clinic's acknowledgement loop in the same breath. */
export function decideReport(
  state: EcgRequestState,
  body: Body<'reported'>,
): Decision<'withdrawn' | 'reported'> {
  const phase = phaseOf(state);
  if (phase === 'withdrawn') return refuse('withdrawn', '申请已撤回，报告未保存。');
  if (phase === 'reported') return refuse('reported', '已有报告。修改请用“召回修改”并写明原因。');
  return allow(draft(ecgRequestKinds.reported, state.requestId, body), ...raisedBy(state, body));
}

/** The centre's side: a changed report, with its reason. */
export function decideRevise(state: EcgRequestState, body: Body<'revised'>): Decision<'not-reported'> {
  if (phaseOf(state) !== 'reported') return refuse('not-reported', '还没有报告，不能修改。');
  return allow(draft(ecgRequestKinds.revised, state.requestId, body), ...raisedBy(state, body));
}

function raisedBy({ ecgId, requestId, reports }: EcgRequestState, body: Body<'reported'>) {
  if (!body.critical) return [];
  const prompts = [
    {
      code: 'county-report',
      sentence: '县中心报告危急值',
      because: body.conclusion.slice(0, 300),
    },
  ];
  const criticalId = `${requestId}.report-${reports.length + 1}`;
  return [draft(ecgKinds.criticalRaised, ecgId, { criticalId, by: 'county', ruleSet: null, prompts })];
}
