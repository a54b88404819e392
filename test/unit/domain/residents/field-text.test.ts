import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../../domain/residents/address.ts';
import { detailFields } from '../../../../domain/residents/details.ts';
import { type DisputedField, disputedFieldSchema } from '../../../../domain/residents/events.ts';
import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';

describe('fields in words', () => {
  it.each<[DisputedField, unknown, string]>([
    ['name', '张三丰', '张三丰'],
    ['sex', '2', '女'],
    ['nation', '22', '畲族'],
    ['nation', '57', '57'],
    ['nationality', 'KAZ', '哈萨克斯坦'],
    ['rh', '1', '阴性'],
    ['phone', null, '（未填写）'],
    ['phone', undefined, '（未填写）'],
    ['homeAddress', splitAddress('福建省南安市水头镇1号'), '福建省南安市水头镇1号'],
    ['drugAllergies', { codes: ['2', '5'], other: '阿司匹林' }, '青霉素、其他、阿司匹林'],
    ['fatherHistory', { codes: ['2'], other: null }, '高血压'],
    [
      'pastDiseases',
      [
        { code: '2', diagnosedOn: '2019-03', name: null },
        { code: '6', diagnosedOn: null, name: '胃癌' },
      ],
      '高血压（2019-03）、恶性肿瘤：胃癌',
    ],
    ['operations', [], '无'],
    ['operations', [{ what: '阑尾切除', on: '2001' }], '阑尾切除（2001）'],
    ['geneticDisease', { present: false, name: null }, '无'],
    ['geneticDisease', { present: true, name: '血友病' }, '血友病'],
    ['guardian', { name: '李梅', relation: '52', phone: '13900001234' }, '李梅 母亲 13900001234'],
    ['mergedInto', 'r2', 'r2'],
    ['sex', '男性', '男性'], // does not fit: shown as it is
    ['homeAddress', { line: 'x' }, '{"line":"x"}'],
  ])('%s %j reads %s', (field, value, text) => {
    expect(fieldText(field, value)).toBe(text);
  });

  it('every field has a label of its own', () => {
    const labels = Object.values(fieldLabels);
    expect(labels).toHaveLength(detailFields.length + 2);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('never throws on what a journal can hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...disputedFieldSchema.options), fc.jsonValue(), (field, value) => {
        expect(typeof fieldText(field, value)).toBe('string');
      }),
    );
  });
});
