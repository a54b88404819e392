import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../../../domain/codes/country.ts';
import { educationCodes } from '../../../../domain/codes/education.ts';
import { identityDocumentCodes } from '../../../../domain/codes/identity-document.ts';
import { nationCodes } from '../../../../domain/codes/nation.ts';
import { sexCodes } from '../../../../domain/codes/sex.ts';
import {
  isOneDigit,
  keyedEntries,
  matchEntries,
} from '../../../../renderer/features/residents/form/match-code.ts';

const codes = (table: Parameters<typeof keyedEntries>[0], text: string) =>
  matchEntries(keyedEntries(table), text).map(({ code }) => code);

describe('matchEntries', () => {
  it('takes the number of the form before numbers that begin with it', () => {
    expect(codes(educationCodes, '1').slice(0, 2)).toEqual(['1', '10']);
    expect(codes(educationCodes, '10')[0]).toBe('10');
  });

  it('does not mind a leading zero', () => {
    expect(codes(nationCodes, '1')[0]).toBe('01');
    expect(codes(nationCodes, '01')[0]).toBe('01');
  });

  it('finds by any part of the name, the beginning first', () => {
    expect(codes(nationCodes, '畲')).toEqual(['22']);
    expect(codes(educationCodes, '大学')).toEqual(['2', '3']);
    expect(codes(nationCodes, '家族')[0]).toBe('15');
  });

  it('numbers a short table of words by their places, a long one by its codes', () => {
    expect(codes(identityDocumentCodes, '1')[0]).toBe('resident-card');
    expect(codes(countryCodes, 'usa')[0]).toBe('USA');
  });

  it('shows everything for no text and nothing for nonsense', () => {
    expect(codes(sexCodes, ' ')).toEqual(['0', '1', '2', '9']);
    expect(codes(sexCodes, '%_')).toEqual([]);
  });

  it('reads full-width digits of an input method', () => {
    expect(codes(sexCodes, '２')).toEqual(['2']);
  });
});

describe('isOneDigit', () => {
  it('tells tables that a single digit picks from', () => {
    expect(isOneDigit(keyedEntries(sexCodes))).toBe(true);
    expect(isOneDigit(keyedEntries(educationCodes))).toBe(false);
  });
});
