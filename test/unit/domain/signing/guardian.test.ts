import { expect, it } from 'vitest';
import { guardianNameOf } from '../../../../domain/signing/guardian.ts';
import { formOf } from '../../../support/person.ts';
import { stateOf } from '../../../support/resident-state.ts';

const TODAY = '2026-03-02';
const guardian = {
  name: '方外婆',
  relation: '62',
  idKind: null,
  idNumber: null,
  phone: null,
  residentId: null,
} as const;

it.each([
  ['a child, by whom the record says to call', { birthDate: '2008-03-03', contactName: '单建国' }, '单建国'],
  ['who is 18 today, for themselves', { birthDate: '2008-03-02', contactName: '单建国' }, null],
  ['a child of whom nobody is known', { birthDate: '2020-01-01', contactName: null }, null],
  [
    'a child with a guardian, by the guardian',
    { birthDate: '2020-01-01', contactName: '单建国', guardian },
    '方外婆',
  ],
  ['a grown-up with a guardian, by the guardian', { birthDate: '1980-01-01', guardian }, '方外婆'],
] as const)('%s', (_, more, name) => {
  expect(guardianNameOf(stateOf(formOf('单小满', more)), TODAY)).toBe(name);
});
