import type { TaskView } from '../../../../contract/signing-views.ts';

/** Names a task within its contract. */
export function taskKey({ packageId, itemId, time, dueOn }: TaskView): string {
  return `${packageId} ${itemId} ${time} ${dueOn}`;
}
