import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityDocumentCodes } from '../../../../domain/codes/identity-document.ts';
import { checkCharacter } from '../../../../domain/residents/citizen-number.ts';
import { icaoCheckDigit } from '../../../../domain/residents/foreigner-number.ts';
import {
  checkAgainstCard,
  comparableNumber,
  kindOfNumber,
  validateIdentityNumber,
} from '../../../../domain/residents/identity-number.ts';
import { anyDate, citizenNumber, TODAY } from './support.ts';

const foreigner15 = (first14: string) => first14 + icaoCheckDigit(first14);

describe('identity numbers', () => {
  it.each([
    ['34052419800101001X', 'resident-card', '1980-01-01', '1', '340524'],
    ['34052419800101001x', 'resident-card', '1980-01-01', '1', '340524'],
    [' 340524 19800101 001X ', 'resident-card', '1980-01-01', '1', '340524'],
    ['３４０５２４１９８００１０１００１Ｘ', 'resident-card', '1980-01-01', '1', '340524'],
    [citizenNumber('2026-11-20', '002'), 'resident-card', '2026-11-20', '2', '350583'],
    [citizenNumber('1900-01-01', '002'), 'resident-card', '1900-01-01', '2', '350583'],
    [citizenNumber('1980-01-01', '001', '810000'), 'hk-macau-residence', '1980-01-01', '1', '810000'],
    [citizenNumber('1980-01-01', '002', '820000'), 'hk-macau-residence', '1980-01-01', '2', '820000'],
    [citizenNumber('1980-01-01', '001', '830000'), 'taiwan-residence', '1980-01-01', '1', '830000'],
    ['340524800101001', 'resident-card', '1980-01-01', '1', '340524'],
    ['911398199012310021', 'foreigner-residence', '1990-12-31', '2', undefined],
    ['KAZ110090123105', 'foreigner-residence-2017', '1990-12-31', undefined, undefined],
    ['H12345678', 'hk-macau-permit', undefined, undefined, undefined],
    ['M1234567801', 'hk-macau-permit', undefined, undefined, undefined],
  ])('%s is a valid %s', (text, kind, birthDate, sex, divisionCode) => {
    const result = validateIdentityNumber(text, TODAY);
    expect(result).toMatchObject({ ok: true, kind });
    if (!result.ok) return;
    expect([result.birthDate, result.sex, result.divisionCode]).toEqual([birthDate, sex, divisionCode]);
    expect(result.number).toBe(text.normalize('NFKC').replaceAll(' ', '').toUpperCase());
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['123', 'shape'],
    ['34052419800101001XX', 'shape'],
    ['3405241980010100X1', 'shape'],
    ['340524198001010011', 'check-digit'],
    ['34052419800110001X', 'check-digit'], // two digits swapped
    [citizenNumber('1980-01-01', '001', '160524'), 'province'],
    [citizenNumber('1980-02-30', '001'), 'birth-date'],
    [citizenNumber('1899-12-31', '001'), 'birth-date'],
    [citizenNumber('2026-11-21', '001'), 'birth-date'], // tomorrow
    ['340524801301001', 'birth-date'],
    ['160524800101001', 'province'],
    ['911999199012310021', 'country'],
    ['999398199012310021', 'province'],
    ['911398199002310021', 'birth-date'],
    ['911398199012310022', 'check-digit'],
    [foreigner15('KAA11009012310'), 'country'],
    [foreigner15('KAZ99009012310'), 'province'],
    [foreigner15('KAZ11009002310'), 'birth-date'],
    ['KAZ110090123107', 'check-digit'],
  ])('%s is refused: %s', (text, fault) => {
    const result = validateIdentityNumber(text, TODAY);
    expect(result).toMatchObject({ ok: false, fault });
    expect(result.ok ? '' : result.sentence).toMatch(/\p{Script=Han}.*。$/u);
  });

  it.each([
    ['12345678', 'taiwan-permit', true],
    ['1234567801', 'taiwan-permit', true],
    ['123456789', 'taiwan-permit', false],
    ['H1234567', 'hk-macau-permit', false],
    ['A12345678', 'hk-macau-permit', false],
    ['E12345678', 'passport', true],
    ['e1234567 8', 'passport', true],
    ['护照', 'passport', false],
    ['U350012345', 'birth-certificate', true],
    ['3500123456', 'birth-certificate', false],
    ['34052419800101001X', 'household-register', true],
    ['34052419800101001X', 'hk-macau-residence', false],
    ['34052419800101001X', 'foreigner-residence', false],
    [citizenNumber('1980-01-01', '001', '810000'), 'taiwan-residence', false],
    ['南字第00123号', 'other', true],
    ['a\u0000b', 'other', false],
    ['34052419800101001X', 'none', false],
  ] as const)('%s as %s: %s', (text, kind, ok) => {
    expect(validateIdentityNumber(text, TODAY, kind).ok).toBe(ok);
  });

  it.each([
    [citizenNumber('1980-01-01', '001', '810000'), '港澳居民居住证'],
    ['911398199012310021', '外国人永久居留身份证'],
  ])('says what %s is when it is given as a resident identity card', (text, word) => {
    const result = validateIdentityNumber(text, TODAY, 'resident-card');
    expect(result).toMatchObject({ ok: false, fault: 'other-kind' });
    expect(result.ok ? '' : result.sentence).toContain(word);
  });

  it('warns of abolished divisions, old numbers and assumed centuries, and accepts them', () => {
    const codes = (text: string) => {
      const result = validateIdentityNumber(text, TODAY);
      return result.ok ? result.warnings.map((w) => w.code) : [result.fault];
    };
    expect(codes(citizenNumber('1950-01-01', '001', '350403'))).toEqual(['abolished-division']);
    expect(codes(citizenNumber('1950-01-01', '001', '350583'))).toEqual([]);
    expect(codes(citizenNumber('1950-01-01', '001', '512501'))).toEqual([]);
    expect(codes('350403500101001')).toEqual(['old-number', 'abolished-division']);
    expect(codes(foreigner15('KAZ11000512310'))).toEqual(['century-assumed']);
    expect(codes(foreigner15('KAZ11005012310'))).toEqual([]);
  });

  it('takes the check digit of every single wrong or swapped digit for what it is', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (birth, sequence, at, shift) => {
          const right = citizenNumber(birth, String(sequence).padStart(3, '0'));
          expect(validateIdentityNumber(right, TODAY).ok).toBe(true);
          const digit = String((Number(right[at]) + shift) % 10);
          const wrong = right.slice(0, at) + digit + right.slice(at + 1);
          expect(validateIdentityNumber(wrong, TODAY, 'resident-card').ok).toBe(false);
          const swapped = right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
          if (swapped !== right)
            expect(validateIdentityNumber(swapped, TODAY, 'resident-card').ok).toBe(false);
        },
      ),
    );
  });

  it('never throws, and says something in Chinese, whatever the text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789XHM ９'.split('')), maxLength: 22 });
    const kinds = fc.constantFrom(undefined, ...identityDocumentCodes.entries.map((e) => e.code));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), digits), kinds, (text, kind) => {
        const result = validateIdentityNumber(text, TODAY, kind);
        if (!result.ok) expect(result.sentence).not.toBe('');
        else expect(result.number.length).toBeGreaterThan(0);
        expect(['string', 'undefined']).toContain(typeof kindOfNumber(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('compares an old number with its 18-digit one', () => {
    expect(comparableNumber('340524800101001')).toBe('34052419800101001X');
    expect(comparableNumber(' 34052419800101001x')).toBe('34052419800101001X');
    expect(checkCharacter('34052419800101001')).toBe('X');
  });

  it('tells where a number and a card differ', () => {
    const identity = validateIdentityNumber('34052419800101001X', TODAY);
    if (!identity.ok) throw new Error(identity.sentence);
    const codes = (birth: string, sex: '0' | '1' | '2' | '9') =>
      checkAgainstCard(identity, birth, sex).map((w) => w.code);
    expect(codes('1980-01-01', '1')).toEqual([]);
    expect(codes('1980-01-01', '0')).toEqual([]);
    expect(codes('1980-01-02', '1')).toEqual(['birth-differs']);
    expect(codes('1980-01-02', '2')).toEqual(['birth-differs', 'sex-differs']);
    expect(
      checkAgainstCard({ ok: true, kind: 'passport', number: 'E1', warnings: [] }, '1980-01-01', '1'),
    ).toEqual([]);
  });
});
