import { MOST_LISTED } from '../../../contract/most-listed.ts';
import type { TeamProgress, TeamTask } from '../../../contract/signing-views.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { statusOn } from '../../../domain/signing/status.ts';
import { fulfilment, tasksOf } from '../../../domain/signing/tasks.ts';
import type { TeamState } from '../../../domain/signing/team.ts';
import type { Services } from '../../services.ts';
import { signingTeams, standingContracts } from '../../store/queries/signing.ts';
import { os } from '../base.ts';
import { notedList } from '../noted-list.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { teamOf } from './access.ts';
import { phoneOf } from './lines.ts';
import { stateOf, taskViews } from './task-view.ts';

export const ofTeam = os.signingTasks.ofTeam.handler(
  ({ input: { teamId, withinDays }, context: { services, actor } }): readonly TeamTask[] => {
    teamOf(services, teamId);
    const until = addDays(todayOf(services), withinDays);
    const rows = inForceOf(services, teamId)
      .flatMap((contract) => openTasks(services, actor, contract, until))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
      .slice(0, MOST_LISTED)
      .map(({ residentId, ...task }) => ({
        ...task,
        resident: standingLine(services, residentId),
        phone: phoneOf(services, residentId),
      }));
    return notedList(services, actor, '履约任务', rows);
  },
);

function openTasks(services: Services, actor: Actor, contract: ContractState, until: string) {
  const { contractId, terms } = contract;
  return taskViews(services, actor, contract)
    .filter(({ service, dueOn }) => service === null && dueOn <= until)
    .map((task) => ({ ...task, contractId, residentId: terms.residentId }));
}

function inForceOf(services: Services, teamId: string): readonly ContractState[] {
  const today = todayOf(services);
  return standingContracts(services.store.db, today, teamId).filter(
    (contract) => statusOn(contract, today) === 'in-force',
  );
}

export const progress = os.signingTasks.progress.handler(({ context: { services } }) =>
  signingTeams(services.store.db)
    .filter(({ active }) => active)
    .map((team) => progressOf(services, team)),
);

function progressOf(services: Services, { teamId, name }: TeamState): TeamProgress {
  const today = todayOf(services);
  const contracts = inForceOf(services, teamId);
  const tasks = contracts.flatMap((contract) => tasksOf(contract, today));
  const confirmations = tasks.flatMap(({ service }) => service?.confirmed ?? []);
  const ratings = confirmations.flatMap(({ rating }) => rating ?? []);
  return {
    teamId,
    teamName: name,
    contracts: contracts.length,
    ...fulfilment(tasks),
    overdue: tasks.filter((task) => stateOf(task, today) === 'overdue').length,
    confirmed: confirmations.length,
    rating: ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length,
  };
}
