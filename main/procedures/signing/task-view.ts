import type { TaskView } from '../../../contract/signing-views.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { visiblePackages } from '../../../domain/signing/access.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { type Task, tasksOf } from '../../../domain/signing/tasks.ts';
import type { Services } from '../../services.ts';
import { staffName, todayOf } from '../residents/views.ts';

/** 履约任务 of the contract year in which today lies. */
export function taskViews(services: Services, { role }: Actor, contract: ContractState): readonly TaskView[] {
  const today = todayOf(services);
  const visible = visiblePackages(role, contract.terms).map(({ id }) => id);
  const tasks = tasksOf(contract, today).filter(({ packageId }) => visible.includes(packageId));
  return tasks.map((task) => ({
    ...task,
    state: stateOf(task, today),
    staffName: task.service && staffName(services, task.service.staffId),
  }));
}

/** `due`: its part of the year has begun. */
export function stateOf({ service, beginsOn, dueOn }: Task, today: string): TaskView['state'] {
  if (service) return 'done';
  if (dueOn < today) return 'overdue';
  return beginsOn <= today ? 'due' : 'later';
}
