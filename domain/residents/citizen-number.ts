import { isAbolishedDivision, isDivisionCode } from '../codes/division.ts';
import type { IdentityDocument } from '../codes/identity-document.ts';
import { dateOfDigits } from './calendar-date.ts';
import { type IdentityNumberResult, type IdentityWarning, invalid } from './identity-result.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check character of GB 11643 (ISO 7064 MOD 11-2) over the first 17 digits. */
export function checkCharacter(digits17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits17[at] ?? 0), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** A birth date that a living person can have: a real day from 1900 up to `today`. */
export function plausibleBirth(digits8: string, today: string): string | undefined {
  const date = dateOfDigits(digits8);
  return date !== undefined && date >= '1900-01-01' && date <= today ? date : undefined;
}

/** The last digit of the sequence: odd male, even female. */
export function sexOfDigit(digit: string): '1' | '2' {
  return Number(digit) % 2 === 1 ? '1' : '2';
}

/** The 18-digit number of an old 15-digit one: the century and the check character put in (GB 11643-1999). */
export function upgradeFifteen(number15: string): string {
  const digits17 = `${number15.slice(0, 6)}19${number15.slice(6)}`;
  return digits17 + checkCharacter(digits17);
}

function divisionWarnings(divisionCode: string): readonly IdentityWarning[] {
  // Codes of merged counties stay on cards for a lifetime: worth a look, never a reason to refuse.
  if (!isAbolishedDivision(divisionCode)) return [];
  const sentence = `号码前6位 ${divisionCode} 不是现行行政区划，可能是已撤并的县区，请与证件核对。`;
  return [{ code: 'abolished-division', sentence }];
}

/** GB 11643-1999, 18 characters; also the residence permits of 81/82/83 0000. */
export function checkEighteen(kind: IdentityDocument, number: string, today: string): IdentityNumberResult {
  const divisionCode = number.slice(0, 6);
  // 830000 (Taiwan residents) is a number of residence permits, not of GB/T 2260.
  if (!isDivisionCode(divisionCode) && divisionCode !== '830000') {
    return invalid('province', `号码前2位 ${number.slice(0, 2)} 不是省级行政区划代码，请核对。`);
  }
  const birthDate = plausibleBirth(number.slice(6, 14), today);
  if (birthDate === undefined) {
    return invalid('birth-date', `号码中的出生日期 ${number.slice(6, 14)} 不存在或晚于今天，请核对。`);
  }
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) {
    return invalid('check-digit', '号码末位校验不符，很可能有一位输错或两位颠倒，请逐位核对。');
  }
  const sex = sexOfDigit(number.charAt(16));
  return { ok: true, kind, number, birthDate, sex, divisionCode, warnings: divisionWarnings(divisionCode) };
}

/** The 15-digit number issued until 1999: no century, no check. It stands in archives and is no longer issued. */
export function checkFifteen(kind: IdentityDocument, number: string, today: string): IdentityNumberResult {
  const divisionCode = number.slice(0, 6);
  if (!isDivisionCode(divisionCode)) {
    return invalid('province', `号码前2位 ${number.slice(0, 2)} 不是省级行政区划代码，请核对。`);
  }
  const birthDate = plausibleBirth(`19${number.slice(6, 12)}`, today);
  if (birthDate === undefined) {
    return invalid('birth-date', `号码中的出生日期 ${number.slice(6, 12)} 不存在，请核对。`);
  }
  const old: IdentityWarning = {
    code: 'old-number',
    sentence: '15位旧号码没有校验位，请尽量改用18位号码。',
  };
  const sex = sexOfDigit(number.charAt(14));
  const warnings = [old, ...divisionWarnings(divisionCode)];
  return { ok: true, kind, number, birthDate, sex, divisionCode, warnings };
}
