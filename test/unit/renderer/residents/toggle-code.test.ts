import { describe, expect, it } from 'vitest';
import { choiceFields } from '../../../../domain/residents/choice-fields.ts';
import { toggleCode } from '../../../../renderer/features/residents/form/toggle-code.ts';

const rule = choiceFields.drugAllergies;

describe('toggleCode', () => {
  it('ticks in the order of the form', () => {
    const first = toggleCode(rule, null, '4');
    expect(toggleCode(rule, first, '2')).toEqual({ codes: ['2', '4'], other: '' });
  });

  it('lets 无 and the others drive each other out', () => {
    const some = { codes: ['2', '3'], other: '' };
    expect(toggleCode(rule, some, '1')).toEqual({ codes: ['1'], other: '' });
    expect(toggleCode(rule, { codes: ['1'], other: '' }, '2')).toEqual({ codes: ['2'], other: '' });
  });

  it('forgets the words of 其他 with its tick, and keeps them otherwise', () => {
    const other = { codes: ['5'], other: '头孢' };
    expect(toggleCode(rule, other, '2')).toEqual({ codes: ['2', '5'], other: '头孢' });
    expect(toggleCode(rule, { codes: ['2', '5'], other: '头孢' }, '5')).toEqual({ codes: ['2'], other: '' });
  });

  it('is empty again when the last tick goes', () => {
    expect(toggleCode(rule, { codes: ['2'], other: '' }, '2')).toBeNull();
  });
});
