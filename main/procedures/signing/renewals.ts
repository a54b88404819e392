import { MOST_LISTED } from '../../../contract/most-listed.ts';
import type { Renewal } from '../../../contract/signing-views.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { addDays, addMonths, daysBetween } from '../../../domain/residents/calendar-date.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { lastDayOfContract } from '../../../domain/signing/status.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { contractsEnding, renewalsOf } from '../../store/queries/signing.ts';
import { os } from '../base.ts';
import { notedList } from '../noted-list.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { contractsOfPerson } from './access.ts';
import { contractLine, phoneOf } from './lines.ts';

/** 续约提醒: as many days before the last day as the policy says, and as many after it. */
export const renewals = os.signing.renewals.handler(
  ({ input, context: { services, actor } }): readonly Renewal[] => {
    const today = todayOf(services);
    const { renewalReminderDays } = inForce(currentPolicy(services), 'signing.term', today).value;
    const until = addDays(today, renewalReminderDays);
    const ending = contractsEnding(services.store.db, addMonths(today, -12), until, input.teamId ?? null);
    const rows = ending
      .filter((contract) => daysLeftOf(contract, today) >= -renewalReminderDays)
      .filter((contract) => isLast(contract, contractsOfPerson(services, contract.terms.residentId)))
      .slice(0, MOST_LISTED)
      .map((contract) => renewalOf(services, actor, contract, today));
    return notedList(services, actor, '续约名单', rows);
  },
);

const daysLeftOf = (contract: ContractState, today: string) =>
  daysBetween(today, lastDayOfContract(contract)) ?? 0;

/** Whether the person has signed nothing that goes on for longer. */
function isLast(contract: ContractState, all: readonly ContractState[]): boolean {
  const last = lastDayOfContract(contract);
  return all.every(
    (one) =>
      one.contractId === contract.contractId || one.signedAt === null || lastDayOfContract(one) <= last,
  );
}

function renewalOf(services: Services, actor: Actor, contract: ContractState, today: string): Renewal {
  const { contractId, terms, lastReminder } = contract;
  const [successor] = renewalsOf(services.store.db, contractId);
  return {
    ...contractLine(services, actor, contract),
    daysLeft: daysLeftOf(contract, today),
    resident: standingLine(services, terms.residentId),
    phone: phoneOf(services, terms.residentId),
    successor: successor ? contractLine(services, actor, successor) : null,
    lastReminder,
  };
}
