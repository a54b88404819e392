import type { Renewal } from '../../../../contract/signing-views.ts';
import type { Tone } from '../../../ui/sentence.tsx';
import { reminderWords } from '../signing-words.ts';

/** `还有 12 天`, `今天到期`, `已过期 3 天` */
export function daysLeftText(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `已过期 ${-daysLeft} 天`;
}

const SOON_DAYS = 7;

export function urgencyOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= SOON_DAYS ? 'warn' : 'info';
}

/** `2026-11-02 电话：下周来` */
export function reminderText({ lastReminder }: Pick<Renewal, 'lastReminder'>): string {
  if (lastReminder === null) return '没有提醒过';
  const { on, how, result } = lastReminder;
  return `${on} ${reminderWords[how]}${result === null ? '' : `：${result}`}`;
}
