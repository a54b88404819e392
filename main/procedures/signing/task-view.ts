import type { TaskView } from '../../../contract/signing-views.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { type Task, tasksOf } from '../../../domain/signing/tasks.ts';
import type { Services } from '../../services.ts';
import { staffName, todayOf } from '../residents/views.ts';

/** 履约任务 of the contract year in which today lies. */
export function taskViews(services: Services, contract: ContractState): readonly TaskView[] {
  const today = todayOf(services);
  return tasksOf(contract, today).map((task) => ({
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
