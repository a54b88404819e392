import type { EntryOf } from '../journal/index.ts';
import type { contractKinds } from './events.ts';

type Fact = EntryOf<typeof contractKinds>;

export interface Described {
  readonly title: string;
  readonly detail: string | null;
}

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`;
const ROLES = { resident: '居民', guardian: '监护人', doctor: '医生' } as const;
const WAYS = { phone: '电话', message: '短信', 'in-person': '当面' } as const;
const DEEDS = { visit: '就诊', 'follow-up': '随访', 'check-up': '体检', hand: '手工登记' } as const;
const CONFIRMED = { signature: '签字', phone: '电话', 'in-person': '当面' } as const;

const told = (title: string, detail: string | null = null): Described => ({ title, detail });

/** A fact of a contract in a line for people. */
export function describeFact(entry: Fact): Described {
  switch (entry.kind) {
    case 'signing.drafted':
      return told('起草', `${entry.body.from} 至 ${entry.body.until}`);
    case 'signing.offered':
      return told('生成协议', entry.body.number);
    case 'signing.signed':
      return told(`${ROLES[entry.body.role]}签字`, entry.body.name);
    case 'signing.printed':
      return told(entry.body.paymentId === undefined ? '打印协议' : '打印收据');
    case 'signing.reminded':
      return told(`到期提醒（${WAYS[entry.body.how]}）`, entry.body.result ?? null);
    case 'signing.waived':
      return told(`困难减免 ${yuan(entry.body.fen)}`, entry.body.reason);
    case 'signing.transferred':
      return told('变更医生', entry.body.reason);
    case 'signing.ended':
      return told(
        entry.body.successor === undefined ? '解约' : '由另一份协议接续',
        entry.body.note ?? entry.body.on,
      );
    case 'signing.conflict-settled':
      return told(entry.body.keeps ? '冲突处理：保留本协议' : '冲突处理：保留另一份', entry.body.reason);
    case 'signing.paid':
      return told(`缴费 ${yuan(entry.body.fen)}`, `收据 ${entry.body.receipt}`);
    case 'signing.payment-reversed':
      return told('冲红', entry.body.reason);
    case 'signing.served':
      return told(`履约（${DEEDS[entry.body.by]}）`, entry.body.evidence);
    case 'signing.service-withdrawn':
      return told('撤销履约', entry.body.reason);
    case 'signing.service-confirmed':
      return told(
        `居民确认（${CONFIRMED[entry.body.how]}）`,
        entry.body.rating === undefined ? null : `评分 ${entry.body.rating}`,
      );
  }
}
