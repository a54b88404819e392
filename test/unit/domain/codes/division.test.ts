import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divisionName,
  isAbolishedDivision,
  isCountyCode,
  isDivisionCode,
} from '../../../../domain/codes/division.ts';
import { fujianDivisionCodes } from '../../../../domain/codes/fujian-division.ts';

describe('division codes', () => {
  it.each([
    ['350583', '福建省泉州市南安市'],
    ['350500', '福建省泉州市'],
    ['350000', '福建省'],
    ['110108', '北京市110108'],
    ['350582X', '350582X'],
    ['990101', '990101'],
    ['', ''],
  ])('%s is shown as %s', (code, name) => {
    expect(divisionName(code)).toBe(name);
  });

  it.each([
    ['350583', true, false],
    ['350403', true, true], // 三明市三元区 before the merger of 2021
    ['350322', true, false],
    ['340524', true, false], // not in our tables, so nothing is said about it
    ['350000', true, false],
    ['160101', false, false],
    ['35058', false, false],
    ['３５０５８３', false, false],
  ])('%s: exists %s, abolished %s', (code, exists, abolished) => {
    expect(isDivisionCode(code)).toBe(exists);
    expect(isAbolishedDivision(code)).toBe(abolished);
  });

  it('every county of Fujian stands under a prefecture of the table', () => {
    for (const { code } of fujianDivisionCodes.entries) {
      expect(fujianDivisionCodes.has(`${code.slice(0, 4)}00`)).toBe(true);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof divisionName(text) === 'string'));
  });
});

it.each([
  ['350426', true],
  ['130102', true],
  // 东莞 has no counties: its towns belong to the city.
  ['441900', true],
  ['350000', false],
  ['350400', false],
  ['350402', false],
  ['990101', false],
  ['35042', false],
  ['', false],
])('a clinic can lie in the county %s: %s', (code, can) => {
  expect(isCountyCode(code)).toBe(can);
});
