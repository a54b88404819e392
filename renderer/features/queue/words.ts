import type { QueueStatus } from '../../../domain/queue/state.ts';
import type { StageTimes } from '../../../domain/queue/waiting-times.ts';
import type { Purpose, VisitOutcome } from '../../../domain/visits/events.ts';

export const statusLabels: Readonly<Record<QueueStatus, string>> = {
  waiting: '候诊',
  called: '已呼叫',
  'in-room': '接诊中',
  skipped: '过号顺延',
  'no-show': '呼叫未到',
  done: '已完成',
};

export const purposeLabels: Readonly<Record<Purpose, string>> = {
  outpatient: '门诊',
  'follow-up': '随访',
  'check-up': '体检',
  refill: '续方取药',
  signing: '签约',
  other: '其他',
};

export const outcomeLabels: Readonly<Record<VisitOutcome, string>> = {
  treated: '诊治完成',
  referred: '转诊',
  admitted: '住院',
  left: '自行离开',
  cancelled: '取消就诊',
};

export const legOutcomeLabels: Readonly<Record<NonNullable<StageTimes['outcome']>, string>> = {
  moved: '转下一环节',
  transferred: '转诊室',
  finished: '完成',
  'no-show': '呼叫未到',
  closed: '就诊结束',
};

/** A length of time: 不到1分钟, 5分钟, 1小时05分. */
export function durationText(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return '不到1分钟';
  if (minutes < 60) return `${minutes}分钟`;
  return `${Math.floor(minutes / 60)}小时${String(minutes % 60).padStart(2, '0')}分`;
}
