import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../../../domain/chronic/forms/field.ts';
import { keyedOptions, toggled } from '../../../../../renderer/features/chronic/follow-up/option-keys.ts';
import { faultsOf, typedOf, valuesOf } from '../../../../../renderer/features/chronic/follow-up/typed.ts';

const fields: readonly FormField[] = [
  {
    kind: 'number',
    key: 'systolicMmHg',
    label: '收缩压',
    unit: 'mmHg',
    min: 50,
    max: 300,
    decimals: 0,
    required: true,
  },
  {
    kind: 'choices',
    key: 'symptoms',
    label: '症状',
    options: [{ code: '1', label: '无症状' }],
    required: true,
  },
  { kind: 'choice', key: 'salt', label: '摄盐情况', options: [{ code: '1', label: '轻' }] },
  { kind: 'text', key: 'note', label: '备注', maxLength: 200 },
  { kind: 'drugs', key: 'drugs', label: '用药情况' },
];

describe('a follow-up form as it is typed', () => {
  it('what was not typed is left out, zero is a value', () => {
    expect(valuesOf(fields, { systolicMmHg: '0', note: '  ', symptoms: [], salt: '' })).toEqual({
      systolicMmHg: 0,
    });
  });

  it('goes through typing and back unchanged', () => {
    const values = {
      systolicMmHg: 138,
      symptoms: ['1'],
      salt: '1',
      note: '按时服药',
      drugs: [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }],
    };
    const typed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typedOf(value)]));
    expect(valuesOf(fields, typed)).toEqual(values);
  });

  it('says at each field in words what is missing or out of range', () => {
    expect(Object.fromEntries(faultsOf(fields, valuesOf(fields, {})))).toEqual({
      systolicMmHg: '请填写收缩压。',
      symptoms: '请选择症状。',
    });
    const typed = { systolicMmHg: '301', symptoms: ['7'], salt: '1' };
    expect(Object.fromEntries(faultsOf(fields, valuesOf(fields, typed)))).toEqual({
      systolicMmHg: '收缩压应在 50–300 mmHg 之间。',
      symptoms: '症状的代码不在表中。',
    });
  });

  it('a drug without its dose is not saved, an empty line is none', () => {
    const complete = { systolicMmHg: '138', symptoms: ['1'] };
    const half = { ...complete, drugs: [{ name: '氨氯地平', timesPerDay: '', dose: '' }] };
    expect(faultsOf(fields, valuesOf(fields, half)).get('drugs')).toMatch(/每日次数/);
    const empty = { ...complete, drugs: [{ name: '', timesPerDay: '', dose: '' }] };
    expect(faultsOf(fields, valuesOf(fields, empty)).size).toBe(0);
  });
});

describe('the keys of options', () => {
  const codes = (...list: string[]) => list.map((code) => ({ code, label: code }));
  it('are the codes of the form', () => {
    expect(keyedOptions(codes('1', '2', '99')).map(({ key }) => key)).toEqual(['1', '2', undefined]);
    expect(keyedOptions(codes('01', '09', '10', '11')).map(({ key }) => key)).toEqual([
      '1',
      '9',
      '0',
      undefined,
    ]);
    expect(keyedOptions(codes('0', '1', '10')).map(({ key }) => key)).toEqual(['0', '1', undefined]);
  });

  it('“none” and the others drive each other out', () => {
    expect(toggled(['2', '3'], '1', '1')).toEqual(['1']);
    expect(toggled(['1'], '2', '1')).toEqual(['2']);
    expect(toggled(['2', '3'], '2', '1')).toEqual(['3']);
  });
});
