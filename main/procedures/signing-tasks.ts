import type { Draft } from '../../domain/journal/index.ts';
import { decideConfirm, decideServe, decideWithdrawService } from '../../domain/signing/rules.ts';
import { earnToday } from '../points/earn.ts';
import type { Services } from '../services.ts';
import { os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { notePartSeen } from './looks.ts';
import { todayOf } from './residents/views.ts';
import { actOn, contractOf } from './signing/access.ts';
import { taskViews } from './signing/task-view.ts';
import { ofTeam, progress } from './signing/team-tasks.ts';

export const signingTasksProcedures = {
  ofContract: os.signingTasks.ofContract.handler(({ input, context: { services, actor } }) => {
    const contract = contractOf(services, actor, input.contractId);
    notePartSeen(services, actor, contract.terms.residentId);
    return taskViews(services, actor, contract);
  }),

  ofTeam,

  serve: os.signingTasks.serve.handler(({ input, context: { services, actor } }) => {
    const { contractId, ...body } = input;
    const contract = actOn(services, actor, contractId, (before) =>
      decideServe(before, { ...body, by: 'hand' }, todayOf(services)),
    );
    return taskViews(services, actor, contract);
  }),

  withdraw: os.signingTasks.withdraw.handler(({ input, context: { services, actor } }) => {
    const { contractId, ...body } = input;
    const contract = actOn(services, actor, contractId, (before) => decideWithdrawService(before, body));
    return taskViews(services, actor, contract);
  }),

  confirm: os.signingTasks.confirm.handler(({ input, context: { services, actor } }) => {
    const { contractId, serviceId, how, rating } = input;
    const on = todayOf(services);
    services.store.append(actor, () => {
      const contract = contractOf(services, actor, contractId);
      const body = { serviceId, on, how, ...(rating !== undefined && { rating }) };
      return [
        ...draftsOf(decideConfirm(contract, body)),
        ...earned(services, contract.terms.residentId, 'service-confirmed', serviceId),
        ...(rating === undefined
          ? []
          : earned(services, contract.terms.residentId, 'service-rated', serviceId)),
      ];
    });
    return taskViews(services, actor, contractOf(services, actor, contractId));
  }),

  progress,
};

/** 积分 for a confirmation. Where the policy has no points for it, or enough were earned, it is confirmed all the same. */
function earned(services: Services, residentId: string, act: string, serviceId: string): readonly Draft[] {
  if (!services.store.state('resident', residentId)) return [];
  const movementId = `${act}.${serviceId}`.slice(0, 120);
  const decision = earnToday(services, { residentId, act, evidence: `履约服务 ${serviceId}`, movementId });
  return decision.ok ? decision.drafts : [];
}
