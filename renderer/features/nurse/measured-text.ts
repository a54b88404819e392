import type { Said } from '../queue/use-queue-act.ts';
import type { SavedForm } from '../vitals/use-vitals-form.ts';
import { vitalsText } from '../vitals/vitals-words.ts';

/** What stands in the record now. */
export function measuredText({ row, isOlder }: SavedForm): string {
  if (!row) return '没有测量';
  const text = `已保存 ${vitalsText(row.vitals.values)}`;
  return isOlder ? `${text}（这是连接中断前的一组，之后的改动没有保存，请用“更正”）` : text;
}

/** A critical value comes first, whatever else is to be said. */
export function saidOf({ row, isOlder }: SavedForm, sentence: string): Said {
  const marks = row?.marks ?? [];
  if (marks.some(({ level }) => level === 'critical')) {
    return { tone: 'warn', sentence: `有危急值，请立即报告医生。${sentence}` };
  }
  return { tone: isOlder || marks.length > 0 ? 'warn' : 'good', sentence };
}
