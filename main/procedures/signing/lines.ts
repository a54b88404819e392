import type { ContractLine } from '../../../contract/signing-views.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { visiblePackages } from '../../../domain/signing/access.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { lastDayOfContract, STATUSES, standingOf, statusOn } from '../../../domain/signing/status.ts';
import type { Member, TeamState } from '../../../domain/signing/team.ts';
import type { Services } from '../../services.ts';
import { residentById } from '../../store/queries/residents.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { contractsOfPerson } from './access.ts';

/** The member of a team, while the team is here and they are still of it. */
export function memberOf({ store }: Services, teamId: string, memberId: string): Member | undefined {
  const team = store.state<TeamState>('signing-team', teamId);
  return team?.members.find((member) => member.memberId === memberId);
}

export function teamName({ store }: Services, teamId: string): string {
  return store.state<TeamState>('signing-team', teamId)?.name ?? teamId;
}

export function doctorName(
  services: Services,
  { teamId, doctorId }: { readonly teamId: string; readonly doctorId: string },
): string {
  return memberOf(services, teamId, doctorId)?.name ?? doctorId;
}

export function phoneOf({ store }: Services, residentId: string): string | null {
  return residentById(store.db, residentId)?.phone ?? null;
}

export function contractLine(services: Services, actor: Actor, contract: ContractState): ContractLine {
  const { contractId, terms, document } = contract;
  const status = shownStatus(services, contract);
  return {
    contractId,
    residentId: terms.residentId,
    residentName: standingLine(services, terms.residentId).name,
    number: document?.number ?? null,
    status,
    statusLabel: STATUSES[status],
    teamId: terms.teamId,
    teamName: teamName(services, terms.teamId),
    doctorName: doctorName(services, terms),
    from: terms.from,
    until: lastDayOfContract(contract),
    packageTitles: visiblePackages(actor.role, terms).map(({ title }) => title),
    householdId: terms.householdId ?? null,
  };
}

/** One that another contract of the person stands against is shown as such. */
function shownStatus(services: Services, contract: ContractState) {
  const today = todayOf(services);
  const own = statusOn(contract, today);
  if (own !== 'in-force' && own !== 'to-begin') return own;
  const { inForce, clashes } = standingOf(contractsOfPerson(services, contract.terms.residentId), today);
  const isSecond = clashes.some(({ other }) => other.contractId === contract.contractId);
  const givesWay = own === 'in-force' && inForce?.contractId !== contract.contractId;
  return isSecond || givesWay ? 'superseded' : own;
}
