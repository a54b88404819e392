import { describe, expect, it } from 'vitest';
import type { DueRow } from '../../../../../contract/chronic-views.ts';
import { csvCell, dueCsv } from '../../../../../renderer/features/chronic/due/due-csv.ts';
import { dueInput, noFilter } from '../../../../../renderer/features/chronic/due/due-filter.ts';
import { dueText } from '../../../../../renderer/features/chronic/due/due-words.ts';
import { houseText } from '../../../../../renderer/features/chronic/house-text.ts';

const due = { nextDue: '2026-11-20', overdueDays: 2, hiddenUntil: null, openReferralId: null, urgency: 2 };
const row: DueRow = {
  cardId: 'r1.hypertension',
  disease: 'hypertension',
  resident: {
    id: 'r1',
    name: '王"小"明',
    sex: '1',
    birthDate: '1960-05-01',
    ageOn: '2026-11-22',
    idNumberMasked: null,
    phoneTail: '0001',
    place: '石桥村',
    recordNumberShort: null,
    status: 'active',
  },
  reach: { phone: '17000000001', address: '福建省尤溪县青山镇石桥村3号', village: '石桥村' },
  doctorId: null,
  doctorName: null,
  gridWorker: '=陈',
  due,
  last: { localDate: '2026-08-20', classification: '控制不满意', action: '转诊' },
  lastCall: { localDate: '2026-11-21', result: 'no-answer', on: null },
  cards: 1,
};

describe('the list of follow-ups as a table', () => {
  it('has a line for the heads and one for each person, quoted where it must be', () => {
    const lines = dueCsv([row]).split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\ufeff紧急,姓名,/);
    expect(lines[1]).toBe(
      '转诊,"王""小""明",男,1960-05-01,高血压,2026-11-20,2,2026-08-20,控制不满意,17000000001,石桥村,福建省尤溪县青山镇石桥村3号,,\'=陈,2026-11-21 无人接听',
    );
  });

  it.each(['=1+1', '+86', '-3', '@x', '\ty'])('%j is no formula in a spreadsheet', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });
});

describe('the words of the list', () => {
  it('say how late, today, or when', () => {
    expect(dueText({ due }, '2026-11-22')).toBe('逾期 2 天');
    expect(dueText({ due: { ...due, overdueDays: 0 } }, '2026-11-22')).toBe('今天到期');
    expect(dueText({ due: { ...due, nextDue: '2027-01-02', overdueDays: -41 } }, '2026-11-22')).toBe(
      '2027-01-02 到期',
    );
  });

  it('leave out of an address what is the same for everybody', () => {
    expect(houseText(row.reach)).toBe('石桥村3号');
    expect(houseText({ phone: null, address: '外地', village: '' })).toBe('外地');
    expect(houseText({ phone: null, address: '', village: '石桥村' })).toBe('石桥村');
  });
});

describe('what the node is asked', () => {
  it('is bounded by the day, and by nothing that was not chosen', () => {
    expect(dueInput(noFilter, '2026-12-30')).toEqual({
      dueUntil: '2026-12-30',
      overdueOnly: false,
      withHidden: false,
    });
    expect(dueInput({ ...noFilter, span: 'week', villages: ['石桥村'] }, '2026-12-30')).toEqual({
      dueUntil: '2027-01-06',
      overdueOnly: false,
      withHidden: false,
      villages: ['石桥村'],
    });
    expect(dueInput({ ...noFilter, span: 'overdue' }, '2026-12-30').overdueOnly).toBe(true);
    expect(dueInput({ ...noFilter, early: 'treat' }, '2026-12-30')).toEqual({
      dueUntil: '9999-12-31',
      overdueOnly: false,
      withHidden: true,
      early: 'treat',
    });
  });
});
