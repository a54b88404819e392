import { draft } from '../../../domain/journal/index.ts';
import { sameValue } from '../../../domain/residents/same-value.ts';
import { contractKinds } from '../../../domain/signing/events.ts';
import { decideEnd, decideSettle, decideTransfer, decideWaive } from '../../../domain/signing/rules.ts';
import { allow } from '../../../domain/visits/decision.ts';
import { currentPolicy } from '../../policy/current.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { todayOf } from '../residents/views.ts';
import { unlessSame } from '../unless-same.ts';
import { actOn, contractOf, contractsOfPerson, teamOf } from './access.ts';
import { contractView } from './contract-view.ts';

export const transfer = os.signing.transfer.handler(({ input, context: { services, actor } }) => {
  const { contractId, teamId, doctorId, reason } = input;
  const contract = actOn(services, actor, contractId, (before) => {
    const team = teamOf(services, teamId);
    if (!team.active || !team.members.some(({ memberId }) => memberId === doctorId))
      throw refused('member-unknown', '所选医生不是该团队的成员，没有保存。请重新选择。');
    const { terms } = before;
    const body = {
      teamId: { was: terms.teamId, now: teamId },
      doctorId: { was: terms.doctorId, now: doctorId },
      reason,
    };
    return decideTransfer(before, body, todayOf(services));
  });
  return contractView(services, actor, contract);
});

export const waive = os.signing.waive.handler(({ input, context: { services, actor } }) => {
  const { contractId, ...body } = input;
  return contractView(
    services,
    actor,
    actOn(services, actor, contractId, (contract) =>
      sameValue(contract.waiver, body) ? allow() : decideWaive(contract, body),
    ),
  );
});

export const end = os.signing.end.handler(({ input, context: { services, actor } }) => {
  const { contractId, note, ...body } = input;
  const ending = { ...body, ...(note !== undefined && { note }) };
  const policy = currentPolicy(services);
  return contractView(
    services,
    actor,
    actOn(services, actor, contractId, (contract) => decideEnd(contract, ending, policy)),
  );
});

export const settle = os.signing.settle.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const [keep, give] = [contractOf(services, actor, input.keep), contractOf(services, actor, input.give)];
    const all = contractsOfPerson(services, keep.terms.residentId);
    return draftsOf(decideSettle(keep, give, input.reason, todayOf(services), all));
  });
  return contractView(services, actor, contractOf(services, actor, input.keep));
});

export const remind = os.signing.remind.handler(({ input, context: { services, actor } }) => {
  const { contractId, how, result } = input;
  services.store.append(actor, () => {
    const { lastReminder } = contractOf(services, actor, contractId);
    const on = todayOf(services);
    const reminded = { on, how, ...(result !== undefined && { result }) };
    const write = draft(contractKinds.reminded, contractId, reminded);
    return unlessSame(lastReminder, { ...reminded, result: result ?? null }, write);
  });
  return { ok: true } as const;
});
