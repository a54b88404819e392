import type { SectionValue } from '../sections/index.ts';

type Item = SectionValue<'signing.packages'>['packages'][number]['items'][number];

/** An item of a package; `timesPerYear` null: when needed. */
export function item(
  id: string,
  content: string,
  timesPerYear: number | null,
  ...doneBy: Item['doneBy']
): Item {
  return { id, content, timesPerYear, doneBy };
}

/** What packages of several places promise alike. */
export const record = item('record', '建立并更新健康档案', 1, 'visit', 'hand');
export const followUp = item('follow-up', '面对面随访', 4, 'follow-up');
export const checkUp = item('check-up', '健康体检', 1, 'check-up', 'hand');
