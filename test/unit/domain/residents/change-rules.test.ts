import { describe, expect, it } from 'vitest';
import { decideChanges, type ShownRecord } from '../../../../domain/residents/change-rules.ts';
import { decideGuardian } from '../../../../domain/residents/guardian-change.ts';
import type { RegistrationInput } from '../../../../domain/residents/registration-form.ts';
import { decideRegistration } from '../../../../domain/residents/registration-rules.ts';
import { foldResident } from '../../../../domain/residents/state.ts';
import { citizenNumber, entry, form, TODAY } from './support.ts';

function shown(over: Partial<RegistrationInput> = {}, more: Partial<ShownRecord> = {}): ShownRecord {
  const decided = decideRegistration(form(over), TODAY);
  const { guardian, ...details } = decided.ok ? decided.form : form(over);
  return { details, guardian, mergedInto: null, status: 'active', ...more };
}

const mother = {
  name: '李梅',
  relation: '52',
  idKind: null,
  idNumber: null,
  phone: null,
  residentId: null,
} as const;

describe('changes of the record', () => {
  it('tells for each changed field what it was and what it is', () => {
    const record = shown();
    const edited = { ...record.details, phone: '13900001234', workUnit: '霞洲小学' };
    expect(decideChanges(record, edited, ' 换号 ', TODAY)).toMatchObject({
      ok: true,
      body: {
        changes: {
          phone: { was: '13800001234', now: '13900001234' },
          workUnit: { was: null, now: '霞洲小学' },
        },
        reason: '换号',
      },
    });
  });

  it('writes nothing when nothing was changed, with or without a reason', () => {
    const record = shown({ drugAllergies: { codes: ['2', '4'] } });
    const retyped = {
      ...record.details,
      phone: '138 0000 1234',
      drugAllergies: { codes: ['4', '2'] as ('2' | '4')[], other: null },
    };
    expect(decideChanges(record, retyped, '', TODAY)).toEqual({ ok: true, body: null, warnings: [] });
  });

  it.each([
    ['no reason', shown(), ' ', 'reason'],
    ['a merged record', shown({}, { mergedInto: 'r2' }), '更正', 'record'],
    ['a closed record', shown({}, { status: 'closed' }), '更正', 'record'],
  ] as const)('refuses %s', (_what, record, reason, field) => {
    const decision = decideChanges(record, { ...record.details, name: '张四丰' }, reason, TODAY);
    expect(decision.ok ? [] : decision.errors.map((e) => e.field)).toEqual([field]);
  });

  it('refuses an edit that makes the record wrong', () => {
    const record = shown();
    const wrong = { ...record.details, idNumber: citizenNumber('1980-05-05', '001') };
    const decision = decideChanges(record, wrong, '更正', TODAY);
    expect(decision.ok ? [] : decision.errors.map((e) => e.field)).toEqual(['birthDate']);
  });

  it('lets an old record with an old error be edited elsewhere, and warns of it', () => {
    const record = shown({ idNumber: '350583198005040010' });
    const decision = decideChanges(record, { ...record.details, phone: '13900001234' }, '换号', TODAY);
    expect(decision.ok && decision.warnings.map((w) => w.field)).toEqual(['idNumber']);
    expect(decision.ok && Object.keys(decision.body?.changes ?? {})).toEqual(['phone']);
  });

  it('a decided change is what the fold then shows', () => {
    const record = shown();
    const edited = { ...record.details, name: '张四丰', bloodGroup: '3' as const };
    const decision = decideChanges(record, edited, '更正', TODAY);
    if (!decision.ok || decision.body === null) throw new Error('refused');
    const registered = entry(
      'residents.registered',
      { details: record.details, recordNumber: null },
      { ms: 1 },
    );
    const changed = entry('residents.details-changed', decision.body, { ms: 2 });
    const state = foldResident(foldResident(undefined, registered), changed);
    expect(state).toMatchObject({ details: edited, conflicts: [] });
  });
});

describe('guardian', () => {
  it('is set at first without a reason and replaced with one', () => {
    const child = { birthDate: '2016-01-01', idNumber: citizenNumber('2016-01-01', '001') };
    expect(decideGuardian(shown(child), mother, '', TODAY)).toEqual({
      ok: true,
      body: { was: null, now: mother, reason: null },
    });
    const record = shown(child, { guardian: mother });
    expect(decideGuardian(record, mother, '', TODAY)).toEqual({ ok: true, body: null });
    const father = { ...mother, name: '张大山', relation: '51' } as const;
    expect(decideGuardian(record, father, '', TODAY)).toMatchObject({
      ok: false,
      errors: [{ field: 'reason' }],
    });
    expect(decideGuardian(record, father, '母亲外出', TODAY)).toMatchObject({
      ok: true,
      body: { was: mother, now: father },
    });
  });

  it('of a child without papers is not removed', () => {
    const record = shown(
      { birthDate: '2016-01-01', idNumber: null, noPapersReason: 'lost' },
      { guardian: mother },
    );
    expect(decideGuardian(record, null, '更正', TODAY)).toMatchObject({
      ok: false,
      errors: [{ field: 'guardian' }],
    });
  });
});
