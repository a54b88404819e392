import type { ContractLine, ReminderWay, SignatureView, TaskView } from '../../../contract/signing-views.ts';
import type { ContractStatus } from '../../../domain/signing/status.ts';
import type { Tone } from '../../ui/sentence.tsx';

/** `120.00 元` */
export function yuanText(fen: number): string {
  return `${(fen / 100).toFixed(2)} 元`;
}

/** From when until when; one that was given up before its first day was over never bound anybody. */
export function termText({ from, until }: Pick<ContractLine, 'from' | 'until'>): string {
  return until < from ? `原定 ${from} 起，没有生效` : `${from} 至 ${until}`;
}

export const statusTones: Readonly<Record<ContractStatus, Tone | 'quiet'>> = {
  draft: 'quiet',
  offered: 'info',
  'to-begin': 'info',
  'in-force': 'good',
  superseded: 'danger',
  renewed: 'quiet',
  ended: 'quiet',
  expired: 'warn',
};

export const signerWords: Readonly<Record<SignatureView['role'], string>> = {
  resident: '居民',
  guardian: '监护人',
  doctor: '家庭医生',
};

export const penWords: Readonly<Record<SignatureView['with'], string>> = {
  pen: '手写笔',
  touch: '手指',
  mouse: '鼠标',
};

export const reminderWords: Readonly<Record<ReminderWay, string>> = {
  phone: '电话',
  message: '短信',
  'in-person': '当面',
};

export const taskTones: Readonly<Record<TaskView['state'], Tone | 'quiet'>> = {
  done: 'good',
  overdue: 'danger',
  due: 'warn',
  later: 'quiet',
};

export const taskWords: Readonly<Record<TaskView['state'], string>> = {
  done: '已完成',
  overdue: '已逾期',
  due: '待完成',
  later: '未到期',
};

export const doneByWords: Readonly<Record<TaskView['doneBy'][number], string>> = {
  visit: '就诊',
  'follow-up': '随访',
  'check-up': '体检',
  hand: '手工登记',
};
