import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthNearness } from '../../../../domain/residents/birth-nearness.ts';
import { compareTraits, findDuplicates, type PersonTraits } from '../../../../domain/residents/duplicates.ts';
import { anyDate } from './support.ts';

const person: PersonTraits = {
  name: '单雄',
  sounds: ['shan xiong', 'dan xiong'],
  birthDate: '1980-05-04',
  idNumber: null,
  phone: null,
  householdNumber: null,
  address: null,
};
const codes = (a: Partial<PersonTraits>, b: Partial<PersonTraits>) =>
  compareTraits({ ...person, ...a }, { ...person, ...b })?.reasons.map((r) => r.code);

describe('birth dates that may be one', () => {
  it.each([
    ['1980-05-04', '1980-05-04', 'equal'],
    ['1980-05-04', '1980-04-05', 'swapped'],
    ['1980-05-04', '1980-05-14', 'one-digit'],
    ['1980-05-04', '1970-05-04', 'one-digit'],
    ['1980-05-04', '1981-05-04', 'year-apart'],
    ['1979-05-04', '1980-05-04', 'year-apart'],
    ['1980-05-31', '1980-04-23', 'lunar'],
    ['1980-05-31', '1980-05-13', 'lunar'],
    ['1980-05-31', '1980-05-14', undefined],
    ['1980-05-31', '1980-04-08', undefined],
    ['1980-05-04', '1982-06-05', undefined],
    ['1980-05-04', 'unknown', undefined],
    ['', '', undefined],
  ])('%s and %s: %s', (a, b, nearness) => {
    expect(birthNearness(a, b)).toBe(nearness);
    expect(birthNearness(b, a)).toBe(nearness);
  });

  it('is symmetric', () => {
    fc.assert(fc.property(anyDate, anyDate, (a, b) => birthNearness(a, b) === birthNearness(b, a)));
  });
});

describe('duplicates at the desk', () => {
  it.each<[string, Partial<PersonTraits>, Partial<PersonTraits>, string[] | undefined]>([
    [
      'same number, all else different',
      { idNumber: '34052419800101001X' },
      { idNumber: '340524800101001', name: '王五', sounds: ['wang wu'], birthDate: '1999-09-09' },
      ['same-number'],
    ],
    ['same name and birth', {}, {}, ['same-name', 'birth-equal']],
    [
      'same name, spelt with spaces and dots',
      { name: '买买提·吐尔逊' },
      { name: '买买提 • 吐尔逊', sounds: [] },
      ['same-name', 'birth-equal'],
    ],
    [
      'same sound by one reading',
      {},
      { name: '山雄', sounds: ['shan xiong'] },
      ['same-sound', 'birth-equal'],
    ],
    [
      'same sound, day and month swapped',
      {},
      { name: '山雄', birthDate: '1980-04-05' },
      ['same-sound', 'birth-swapped'],
    ],
    [
      'same name, same phone',
      { phone: '13800001234' },
      { phone: '138 0000 1234', birthDate: '1999-09-09' },
      ['same-name', 'same-phone'],
    ],
    [
      'same name, same home',
      { householdNumber: '7', address: '霞光路1号' },
      { householdNumber: '7', address: '霞光路 1号', birthDate: '1999-09-09' },
      ['same-name', 'same-household', 'same-address'],
    ],
    [
      'namesakes with different numbers',
      { idNumber: '34052419800101001X' },
      { idNumber: '911398199012310021' },
      ['same-name', 'birth-equal', 'different-number'],
    ],
    ['same name alone', {}, { birthDate: '1999-09-09' }, undefined],
    [
      'same birth, phone and home alone',
      { phone: '1', householdNumber: '7' },
      { phone: '1', householdNumber: '7', name: '王五', sounds: ['wang wu'] },
      undefined,
    ],
    ['two people without a name', { name: '', sounds: [] }, { name: '', sounds: [] }, undefined],
    ['two people without a reading', { sounds: [''] }, { name: '王五', sounds: [''] }, undefined],
  ])('%s', (_what, a, b, expected) => {
    expect(codes(a, b)).toEqual(expected);
    expect(codes(b, a)).toEqual(expected);
  });

  it('puts the same number first and the likeliest before the rest', () => {
    const candidates = [
      { ...person, id: 'c', name: '山雄' },
      { ...person, id: 'b' },
      { ...person, id: 'a', name: '山雄' },
      { ...person, id: 'd', idNumber: '34052419800101001X', name: '王五', sounds: [] },
      { ...person, id: 'e', birthDate: '1999-09-09' },
    ];
    const found = findDuplicates({ ...person, idNumber: '34052419800101001x' }, candidates);
    expect(found.sameNumber.map((c) => c.id)).toEqual(['d']);
    expect(found.alike.map((d) => d.candidate.id)).toEqual(['b', 'a', 'c']);
    expect(found.alike[0]?.reasons.map((r) => r.sentence)).toEqual(['姓名相同', '出生日期相同']);
  });

  const traits: fc.Arbitrary<PersonTraits> = fc.record({
    name: fc.constantFrom('', '张伟', '章伟', '李娜', '张 伟'),
    sounds: fc.subarray(['zhang wei', 'li na', '']),
    birthDate: fc.oneof(anyDate, fc.constantFrom('1980-05-04', '1980-04-05', '1981-05-04', '')),
    idNumber: fc.constantFrom(null, '', '34052419800101001X', '340524800101001', '911398199012310021'),
    phone: fc.constantFrom(null, '', '1', '2'),
    householdNumber: fc.constantFrom(null, '7', '8'),
    address: fc.constantFrom(null, '霞光路1号', ' '),
  });

  it('is symmetric, and never flags without a shared name or sound unless the number is the same', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const found = compareTraits(a, b);
        expect(compareTraits(b, a)).toEqual(found);
        if (found === undefined) return;
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(100);
        expect(['same-number', 'same-name', 'same-sound']).toContain(found.reasons[0]?.code);
        const sameName = a.name.replaceAll(' ', '') === b.name.replaceAll(' ', '') && a.name !== '';
        const sameSound = a.sounds.some((s) => s !== '' && b.sounds.includes(s));
        if (found.reasons[0]?.code !== 'same-number') expect(sameName || sameSound).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
