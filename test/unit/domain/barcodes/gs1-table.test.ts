import { describe, expect, it } from 'vitest';
import { aiAtStart, applicationIdentifiers } from '../../../../domain/barcodes/gs1/ai-table.ts';
import { gs1CheckPair, hasIbanCheck } from '../../../../domain/barcodes/gs1/check-digits.ts';
import { contentChecks } from '../../../../domain/barcodes/gs1/content-checks.ts';
import { dateOfSixDigits, fullYear } from '../../../../domain/barcodes/gs1/dates.ts';

const TODAY = '2026-11-22';
const right = (check: string, text: string) => contentChecks[check]?.isRight(text, TODAY);

describe('the table of AIs', () => {
  const all = [...applicationIdentifiers.values()];

  it('has every AI once, and none is the beginning of another', () => {
    // the dictionary of 2026-01-27, its ranges counted out
    expect(all).toHaveLength(541);
    for (const { ai } of all)
      expect(all.filter((other) => other.ai.startsWith(ai)).map((other) => other.ai)).toEqual([ai]);
  });

  it('names no check that is not made, but the coupons', () => {
    const named = new Set(all.flatMap(({ parts }) => parts.flatMap((part) => part.checks)));
    const unmade = [...named].filter((name) => contentChecks[name] === undefined);
    expect(unmade).toEqual(['couponcode', 'couponposoffer']);
    expect([...Object.keys(contentChecks)].filter((name) => !named.has(name))).toEqual([]);
  });

  it('pairs and orders name AIs of the table', () => {
    const patterns = all.flatMap(({ needs, bars, linkQualifiers }) => [
      ...needs.flat(2),
      ...bars,
      ...(linkQualifiers ?? []).flat(),
    ]);
    for (const pattern of new Set(patterns)) {
      const shape = new RegExp(`^${pattern.replaceAll('n', '[0-9]')}$`);
      expect(
        all.some(({ ai }) => shape.test(ai)),
        pattern,
      ).toBe(true);
    }
  });

  it('only AIs of known length may do without a separator', () => {
    for (const { ai, isFixed, parts, maxLength } of all)
      if (isFixed)
        expect(
          parts.reduce((sum, part) => sum + part.min, 0),
          ai,
        ).toBe(maxLength);
  });

  it('finds an AI of 2, 3 or 4 digits', () => {
    expect(aiAtStart('0112')?.ai).toBe('01');
    expect(aiAtStart('2351')?.ai).toBe('235');
    expect(aiAtStart('3103')?.title).toBe('NET WEIGHT (kg)');
    expect(aiAtStart('8912')).toBeUndefined();
  });
});

describe('dates', () => {
  it('two digits of a year lie at most 50 ahead and 49 back', () => {
    expect(fullYear('76', TODAY)).toBe(2076);
    expect(fullYear('77', TODAY)).toBe(1977);
    expect(fullYear('00', '1960-01-01')).toBe(2000);
    expect(fullYear('10', '1960-01-01')).toBe(2010);
    expect(fullYear('11', '1960-01-01')).toBe(1911);
    expect(fullYear('01', '2099-12-31')).toBe(2101);
  });

  it('day 00 is the last day of its month where it is allowed', () => {
    expect(dateOfSixDigits('280200', TODAY, true)).toBe('2028-02-29');
    expect(dateOfSixDigits('261100', TODAY, true)).toBe('2026-11-30');
    expect(dateOfSixDigits('261100', TODAY, false)).toBeUndefined();
    expect(dateOfSixDigits('260000', TODAY, true)).toBeUndefined();
  });
});

describe('checks of content', () => {
  it('check characters', () => {
    // the example of the GS1 General Specifications for a GMN
    expect(gs1CheckPair('1987654Ad4X4bL5ttr2310c')).toBe('2K');
    expect(right('csumalpha', '1987654Ad4X4bL5ttr2310c2K')).toBe(true);
    expect(right('csumalpha', '1987654Ad4X4bL5ttr2310d2K')).toBe(false);
    expect(hasIbanCheck('GB82WEST12345698765432')).toBe(true);
    expect(hasIbanCheck('GB82WEST12345698765433')).toBe(false);
    expect(right('gcppos1', '123')).toBe(false);
    expect(right('gcppos2', 'X1234')).toBe(true);
  });

  it.each([
    ['iso3166', '156', '157'],
    ['iso3166999', '999', '998'],
    ['iso3166alpha2', 'CN', 'XX'],
    ['iso4217', '156', '157'],
    ['iso5218', '9', '3'],
    ['mediatype', '80', '11'],
    ['packagetype', 'PX', 'px'],
    ['latitude', '1800000000', '1800000001'],
    ['longitude', '3600000000', '3600000001'],
    ['pieceoftotal', '0203', '0302'],
    ['posinseqslash', '2/2', '3/2'],
    ['importeridx', '_', '+'],
    ['winding', '9', '2'],
    ['yesno', '1', '2'],
    ['zero', '0', '1'],
    ['nonzero', '0010', '0000'],
    ['nozeroprefix', '10', '01'],
    ['hasnondigit', '12a', '123'],
    ['hyphen', '-', '+'],
    ['pcenc', 'a%20b', 'a%2'],
    ['hhmi', '2359', '2400'],
    ['hh', '23', '24'],
    ['mi', '59', '60'],
    ['ss', '00', '99'],
    ['yymmdd', '261122', '261100'],
    ['yyyymmdd', '20240229', '20230229'],
  ])('%s takes %s and not %s', (check, good, bad) => {
    expect([right(check, good), right(check, bad)]).toEqual([true, false]);
  });
});
