import type { QueueMove } from '../../../domain/queue/events.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import type { VisitConflict } from '../../../domain/visits/conflict.ts';
import { outcomeSchema, purposeSchema } from '../../../domain/visits/events.ts';
import { priorityLabels, prioritySchema } from '../../../domain/visits/priority.ts';
import { outcomeLabels, purposeLabels, statusLabels } from '../queue/words.ts';

const moveWords: Readonly<Record<QueueMove['kind'], string>> = {
  'queue.joined': '排队',
  'queue.called': '呼叫',
  'queue.recalled': '重呼',
  'queue.skipped': '过号',
  'queue.started': '接诊',
  'queue.moved': '转下一环节',
  'queue.finished': '完成',
  'queue.transferred': '转诊室',
  'queue.marked-no-show': '记未到',
  'queue.returned': '返回',
};

const fieldWords: Readonly<Record<string, string>> = {
  complaint: '主诉',
  priority: '优先级别',
  purpose: '就诊目的',
  department: '科室',
  outcome: '结束方式',
  ticket: '号码',
};

function valueText(field: string, value: string | null): string {
  if (value === null) return '（空）';
  const priority = prioritySchema.safeParse(value);
  if (field === 'priority' && priority.success) return priorityLabels[priority.data];
  const purpose = purposeSchema.safeParse(value);
  if (field === 'purpose' && purpose.success) return purposeLabels[purpose.data];
  const outcome = outcomeSchema.safeParse(value);
  if (field === 'outcome' && outcome.success) return outcomeLabels[outcome.data];
  return value;
}

/** What two seats that could not hear each other said, what stands, and what was lost. */
export function conflictText(conflict: VisitConflict, staffName: (staffId: string) => string): string {
  if (conflict.about === 'field') {
    const field = conflict.field.startsWith('note:')
      ? '病历'
      : (fieldWords[conflict.field] ?? conflict.field);
    const [kept, lost] = [conflict.kept, conflict.lost].map((value) => valueText(conflict.field, value));
    return `${field}在断网时被两处写成不同内容。现在是“${kept}”，没有采用的是“${lost}”。`;
  }
  const { kept, lost, move } = conflict;
  const who = [lost.room, staffName(lost.staffId)].filter(Boolean).join(' ');
  const stands = [
    kept.stage && stageLabels[kept.stage],
    kept.status && statusLabels[kept.status],
    kept.room,
    kept.staffId && staffName(kept.staffId),
  ];
  const nowAt = stands.filter(Boolean).join(' ') || '已结束';
  return `${who} 在断网时也做了“${moveWords[move]}”（${stageLabels[lost.stage]}），没有生效。当时以先发生的为准：${nowAt}。`;
}
