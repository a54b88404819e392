import type { HistoryItem } from '../../../contract/residents.ts';
import { recordReviewCodes } from '../../../domain/codes/record-review.ts';
import { type Entry, type EntryOf, stampMs } from '../../../domain/journal/index.ts';
import { closureText } from '../../../domain/residents/closure-text.ts';
import { type DisputedField, residentKinds } from '../../../domain/residents/events.ts';
import { fieldLabels } from '../../../domain/residents/field-labels.ts';
import type { Services } from '../../services.ts';
import { recordText, seatName, staffName, valueText } from './views.ts';

type ResidentEntry = EntryOf<typeof residentKinds>;

interface Told {
  readonly title: string;
  readonly reason: string | null;
  readonly changes: readonly {
    readonly field: DisputedField;
    readonly was: unknown;
    readonly now: unknown;
  }[];
}

/** Every entry of a record in words, newest first. */
export function historyOf(services: Services, id: string): readonly HistoryItem[] {
  return services.store
    .history('resident', id)
    .map((entry) => itemOf(services, entry))
    .reverse();
}

function itemOf(services: Services, entry: Omit<Entry, 'prev'>): HistoryItem {
  const { title, reason, changes } = tell(services, entry);
  return {
    entry: `${entry.log}#${entry.seq}`,
    atMs: stampMs(entry.at),
    staffName: staffName(services, entry.actor.staffId),
    role: entry.actor.role,
    seatName: seatName(services, entry.actor.seatId),
    title,
    reason,
    changes: changes.map(({ field, was, now }) => ({
      field,
      label: fieldLabels[field],
      was: valueText(services, field, was),
      now: valueText(services, field, now),
    })),
  };
}

const UNKNOWN: Told = { title: '由更新版本的程序记录的内容', reason: null, changes: [] };

function tell(services: Services, entry: Omit<Entry, 'prev'>): Told {
  const kind = Object.values(residentKinds).find((known) => known.kind === entry.kind);
  const body = kind && entry.v <= kind.v ? kind.body.safeParse(entry.body) : undefined;
  if (!body?.success) return UNKNOWN;
  return tellKnown(services, { ...entry, body: body.data } as Omit<ResidentEntry, 'prev'>);
}

const told = (title: string, reason: string | null, changes: Told['changes'] = []): Told => ({
  title,
  reason,
  changes,
});

function tellKnown(services: Services, entry: Omit<ResidentEntry, 'prev'>): Told {
  const { kind, body } = entry as ResidentEntry;
  switch (kind) {
    case 'residents.registered':
      return told(body.card === null ? '建档' : '读卡建档', null);
    case 'residents.details-changed': {
      const steps = Object.entries(body.changes).flatMap(([field, step]) =>
        step ? [{ field: field as DisputedField, was: step.was as unknown, now: step.now as unknown }] : [],
      );
      return told('修改', body.reason, steps);
    }
    case 'residents.guardian-set':
      return told('修改监护人', body.reason, [{ field: 'guardian', was: body.was, now: body.now }]);
    case 'residents.card-read':
      return told('读取证件', null);
    case 'residents.number-given':
      return told(`编健康档案编号 ${body.recordNumber}`, null);
    case 'residents.merged':
      return told('合并到另一份档案', body.reason, [{ field: 'mergedInto', was: null, now: body.into }]);
    case 'residents.unmerged':
      return told('撤销合并', body.reason, [{ field: 'mergedInto', was: body.from, now: null }]);
    case 'residents.absorbed':
      return told(`并入另一份档案：${recordText(services, body.loser)}`, body.reason);
    case 'residents.released':
      return told(`分出另一份档案：${recordText(services, body.loser)}`, body.reason);
    case 'residents.closing-reported':
      return told(`注销核实中：${closureText(body)}`, body.reason);
    case 'residents.closing-refuted':
      return told('核实后不注销', body.reason);
    case 'residents.record-closed':
      return told(`注销档案：${closureText(body)}`, body.reason);
    case 'residents.record-reopened':
      return told('恢复档案', body.reason);
    case 'residents.reviewed':
      return told(`档案${recordReviewCodes.label(body.now)}`, body.reason);
    case 'residents.conflict-resolved':
      return told('处理冲突', null, [{ field: body.field, was: body.seen, now: body.chosen }]);
  }
}
