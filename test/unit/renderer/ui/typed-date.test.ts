import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../../domain/residents/calendar-date.ts';
import { typedDate, typedPartialDate } from '../../../../renderer/ui/typed-date.ts';

describe('typedDate', () => {
  it.each([
    ['19800315', '1980-03-15'],
    ['1980-3-5', '1980-03-05'],
    ['1980.03.15', '1980-03-15'],
    ['1980年3月15日', '1980-03-15'],
    [' １９８００３１５ ', '1980-03-15'],
  ])('reads %s', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  it.each(['', '1980', '198003', '19800230', '1980-13-01', '3/15/1980', '80-03-15', '出生'])(
    'refuses %s',
    (text) => {
      expect(typedDate(text)).toBeUndefined();
    },
  );

  it('gives a day of the calendar or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = typedDate(text);
        expect(date === undefined || isCalendarDate(date)).toBe(true);
      }),
    );
  });
});

describe('typedPartialDate', () => {
  it.each([
    ['2018', '2018'],
    ['201805', '2018-05'],
    ['2018-5', '2018-05'],
    ['2018年5月', '2018-05'],
    ['20180501', '2018-05-01'],
  ])('reads %s as far as it goes', (text, date) => {
    expect(typedPartialDate(text)).toBe(date);
  });

  it.each(['', '18', '201813', '2018-02-30'])('refuses %s', (text) => {
    expect(typedPartialDate(text)).toBeUndefined();
  });
});
