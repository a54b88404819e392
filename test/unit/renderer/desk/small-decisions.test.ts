import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../../contract/queue.ts';
import { splitAddress } from '../../../../domain/residents/address.ts';
import { openRow, usualWish, wishOf } from '../../../../renderer/features/desk/check-in-wish.ts';
import { compareRows, personOfDraft } from '../../../../renderer/features/desk/compare.ts';
import { waitingBefore } from '../../../../renderer/features/desk/ticket.ts';
import { traitsOf } from '../../../../renderer/features/desk/traits.ts';
import { draftOf } from '../../../../renderer/features/residents/form/draft.ts';

const row = (part: Partial<QueueRow>): QueueRow => ({
  visitId: 'v1',
  residentId: 'r1',
  ticket: 'A001',
  name: '林小明',
  sex: '1',
  birthDate: null,
  priority: 'normal',
  purpose: 'outpatient',
  complaint: null,
  visitStatus: 'open',
  stage: 'triage',
  status: 'waiting',
  room: null,
  doctorId: null,
  holder: null,
  openedMs: 0,
  enteredMs: 1_000,
  sinceMs: 0,
  calls: 0,
  openConflicts: 0,
  doubleOf: null,
  ...part,
});

describe('waitingBefore', () => {
  it('counts those who wait at the same stage and came there before', () => {
    const own = row({ visitId: 'own', enteredMs: 5_000 });
    const rows = [
      own,
      row({ visitId: 'before' }),
      row({ visitId: 'skipped', status: 'skipped' }),
      row({ visitId: 'called', status: 'called' }),
      row({ visitId: 'elsewhere', stage: 'vitals' }),
      row({ visitId: 'left', visitStatus: 'closed' }),
      row({ visitId: 'later', enteredMs: 9_000 }),
    ];
    expect(waitingBefore(rows, own)).toBe(2);
  });
});

describe('the wish at check-in', () => {
  it('proposes triage, and the priority of the age', () => {
    expect(usualWish('1949-12-31', '2026-11-22')).toMatchObject({ stage: 'triage', priority: 'elder' });
    expect(usualWish('1990-01-01', '2026-11-22')).toMatchObject({
      purpose: 'outpatient',
      priority: 'normal',
    });
  });

  it('leaves out what is left to whoever is free', () => {
    const wish = usualWish('1990-01-01', '2026-11-22');
    expect(wishOf(wish)).toEqual({ purpose: 'outpatient', priority: 'normal', stage: 'triage' });
    expect(wishOf({ ...wish, stage: 'consult', room: '诊室一', doctorId: 'd1' })).toMatchObject({
      room: '诊室一',
      doctorId: 'd1',
    });
  });

  it('finds the open ticket of today', () => {
    const rows = [row({ visitStatus: 'closed' }), row({ visitId: 'v2' }), row({ residentId: 'r2' })];
    expect(openRow(rows, 'r1')?.visitId).toBe('v2');
    expect(openRow(rows, 'r3')).toBeUndefined();
  });
});

describe('two persons beside each other', () => {
  const draft = {
    ...draftOf({ name: '林小明', sex: '1', birthDate: '1980-03-15' }),
    phone: '13800001234',
    homeAddress: splitAddress('福建省尤溪县青山镇前楼村325号'),
  };
  const other = {
    id: 'r1',
    name: '林小明',
    sex: '1',
    birthDate: '1980-03-16',
    idNumberMasked: '350***********1234',
    phoneTail: '1234',
    place: '前楼村325号',
    recordNumberShort: '105-00001',
  };

  it('says of every line whether it is the same, different or not known', () => {
    const rows = compareRows(personOfDraft(draft), [other]);
    const likeness = Object.fromEntries(rows.map(({ label, others }) => [label, others[0]?.likeness]));
    expect(likeness).toEqual({
      姓名: 'same',
      性别: 'same',
      出生日期: 'differs',
      证件号码: 'unknown',
      电话尾号: 'same',
      住址: 'same',
      档案号: 'unknown',
    });
  });

  it('asks for duplicates with what the form says', () => {
    expect(traitsOf({ ...draft, birthDate: '19800315' })).toEqual({
      name: '林小明',
      birthDate: '1980-03-15',
      idNumber: null,
      phone: '13800001234',
      householdNumber: null,
      address: '福建省尤溪县青山镇前楼村325号',
    });
  });
});
