import { type Purpose, purposes } from '../../domain/audit/events.ts';
import type { SeatState } from '../../domain/clinic/state.ts';
import { stampMs } from '../../domain/journal/index.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { auditPage } from '../store/queries/audit.ts';
import { os } from './base.ts';

export const auditProcedures = {
  list: os.audit.list.handler(({ input, context: { services } }) => {
    const { store } = services;
    const entries = auditPage(store.db, { ...input, limit: input.limit + 1 });
    const rows = entries.slice(0, input.limit).map((entry) => {
      const body = (entry.body ?? {}) as Readonly<Record<string, unknown>>;
      const residentId = typeof body.residentId === 'string' ? body.residentId : null;
      return {
        log: entry.log,
        seq: entry.seq,
        at: entry.at,
        atMs: stampMs(entry.at),
        kind: entry.kind,
        staffId: entry.actor.staffId,
        staffName: store.state<StaffState>('staff', entry.actor.staffId)?.name ?? entry.actor.staffId,
        role: entry.actor.role,
        seatName: store.state<SeatState>('seat', entry.actor.seatId)?.name ?? entry.actor.seatId,
        residentId,
        residentName: residentId
          ? (store.state<ResidentState>('resident', residentId)?.details.name ?? null)
          : null,
        purpose: isPurpose(body.purpose) ? body.purpose : null,
        detail: detailOf(body),
      };
    });
    return { rows, more: entries.length > input.limit };
  }),
};

function isPurpose(value: unknown): value is Purpose {
  return purposes.some((purpose) => purpose === value);
}

/** What an entry says beyond person and purpose, in a few words. */
function detailOf(body: Readonly<Record<string, unknown>>): string {
  if (typeof body.loginName === 'string')
    return `登录名 ${body.loginName}${body.locked === true ? '（已锁定）' : ''}`;
  if (body.how === 'pin') return '快捷密码';
  if (body.how === 'password') return '密码';
  if (body.why === 'idle') return '无人操作';
  if (body.why === 'ended') return '班次结束';
  if (typeof body.ecgId === 'string') {
    return typeof body.exportedAs === 'string' ? `导出心电图（${body.exportedAs}）` : '心电图';
  }
  if (typeof body.list === 'string') return `${body.list}，${String(body.rows)} 行`;
  return '';
}
