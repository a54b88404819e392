import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../../../domain/residents/citizen-number.ts';
import { draftOf } from '../../../../renderer/features/residents/form/draft.ts';
import {
  createFormStore,
  errorOf,
  markSent,
  showRefused,
  visitField,
  warningOf,
  writeField,
} from '../../../../renderer/features/residents/form/form-store.ts';

const TODAY = '2026-11-22';
/** The sample number of GB 11643-1999 itself. */
const NUMBER = '11010519491231002X';
const form = () => createFormStore({ draft: draftOf({}), today: TODAY });

describe('the form', () => {
  it('takes sex, birth date and kind from a number', () => {
    const store = form();
    writeField(store, 'idNumber', NUMBER);
    expect(store.getState().draft).toMatchObject({
      idKind: 'resident-card',
      birthDate: '1949-12-31',
      sex: '2',
    });
    expect([...store.getState().derived].sort()).toEqual(['birthDate', 'idKind', 'sex']);
  });

  it('leaves alone what a person typed, and says that it differs', () => {
    const store = form();
    writeField(store, 'name', '林小明');
    writeField(store, 'sex', '2');
    writeField(store, 'birthDate', '19500101');
    writeField(store, 'idNumber', NUMBER);
    expect(store.getState().draft.birthDate).toBe('19500101');
    visitField(store, 'birthDate');
    expect(errorOf(store.getState(), 'birthDate')).toContain('1949-12-31');
  });

  it('follows a corrected number with what the wrong one had filled in', () => {
    const store = form();
    writeField(store, 'idNumber', NUMBER);
    const first17 = '35042619800315001';
    writeField(store, 'idNumber', first17 + checkCharacter(first17));
    expect(store.getState().draft).toMatchObject({ birthDate: '1980-03-15', sex: '1' });
  });

  it('clears the reason for having no papers when a number comes', () => {
    const store = form();
    writeField(store, 'noPapersReason', 'not-brought');
    writeField(store, 'idNumber', NUMBER);
    expect(store.getState().draft.noPapersReason).toBe('');
  });

  it('says nothing of a field before somebody was there, and everything once it was sent', () => {
    const store = form();
    expect(errorOf(store.getState(), 'name')).toBeUndefined();
    markSent(store);
    expect(errorOf(store.getState(), 'name')).toBe('请填写姓名。');
    expect(errorOf(store.getState(), 'birthDate')).toBe('请填写出生日期。');
  });

  it('judges a number before there is a name to go with it', () => {
    const store = form();
    writeField(store, 'idNumber', '110105194912310021');
    visitField(store, 'idNumber');
    expect(errorOf(store.getState(), 'idNumber')).toContain('校验');
  });

  it('is ready to be sent when nothing is wrong; doubts do not stop it', () => {
    const store = form();
    writeField(store, 'name', '林小明');
    writeField(store, 'idNumber', NUMBER);
    visitField(store, 'phone');
    const state = store.getState();
    expect(state.check.form).toMatchObject({ name: '林小明', idNumber: NUMBER, birthDate: '1949-12-31' });
    expect(warningOf(state, 'phone')).toContain('没有任何联系电话');
  });

  it('shows what the node refused until the field is changed', () => {
    const store = form();
    showRefused(store, [{ field: 'phone', sentence: '不行。' }]);
    expect(errorOf(store.getState(), 'phone')).toBe('不行。');
    writeField(store, 'phone', '1');
    expect(errorOf(store.getState(), 'phone')).toBeUndefined();
  });
});
