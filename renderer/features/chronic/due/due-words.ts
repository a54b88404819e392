import type { DueRow } from '../../../../contract/chronic-views.ts';
import { CALL_RESULTS } from '../../../../domain/chronic/card/events.ts';
import { shortDate } from '../../../ui/clinic-time.ts';
import type { Tone } from '../../../ui/sentence.tsx';

/** 紧急程度 of a due card, by the urgency of its last follow-up. */
const URGENCIES: readonly { readonly label: string; readonly tone: Tone | 'quiet' }[] = [
  { label: '常规', tone: 'quiet' },
  { label: '未控制', tone: 'warn' },
  { label: '转诊', tone: 'danger' },
  { label: '危急', tone: 'danger' },
];

export function urgencyOf({ due }: Pick<DueRow, 'due'>) {
  return URGENCIES[due.urgency] ?? { label: '常规', tone: 'quiet' as const };
}

/** 逾期 12 天, 今天到期, 11-30 到期. */
export function dueText({ due }: Pick<DueRow, 'due'>, today: string): string {
  if (due.overdueDays > 0) return `逾期 ${due.overdueDays} 天`;
  return due.overdueDays === 0 ? '今天到期' : `${shortDate(due.nextDue, today)} 到期`;
}

/** 11-20 无人接听; 11-20 约定来院 11-25. */
export function callText({ lastCall }: Pick<DueRow, 'lastCall'>, today: string): string {
  if (lastCall === null) return '';
  const { localDate, result, on } = lastCall;
  return [shortDate(localDate, today), CALL_RESULTS[result], on && shortDate(on, today)]
    .filter(Boolean)
    .join(' ');
}
