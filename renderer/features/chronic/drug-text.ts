import type { DrugUse } from '../../../domain/chronic/forms/field.ts';

/** 氨氯地平 每日1次 每次5 mg. */
export function drugText({ name, timesPerDay, dose }: DrugUse): string {
  return `${name} 每日${timesPerDay}次 每次${dose}`;
}
