import { type IdentityDocument, identityDocumentCodes } from '../codes/identity-document.ts';
import type { Sex } from '../codes/sex.ts';
import { checkEighteen, checkFifteen, upgradeFifteen } from './citizen-number.ts';
import { checkForeigner, checkForeigner2017 } from './foreigner-number.ts';
import {
  type IdentityNumberResult,
  type IdentityWarning,
  invalid,
  tidyNumber,
  type ValidIdentity,
} from './identity-result.ts';
import { EIGHTEEN, identityShapes } from './identity-shapes.ts';

/** The kind that a number's own shape tells; undefined for passports and the like, and for what is unfinished. */
export function kindOfNumber(text: string): IdentityDocument | undefined {
  const number = tidyNumber(text);
  if (EIGHTEEN.test(number)) {
    if (number.startsWith('9')) return 'foreigner-residence';
    if (/^8[12]0000/.test(number)) return 'hk-macau-residence';
    return number.startsWith('830000') ? 'taiwan-residence' : 'resident-card';
  }
  if (/^[0-9]{15}$/.test(number)) return 'resident-card';
  if (identityShapes['foreigner-residence-2017'].pattern.test(number)) return 'foreigner-residence-2017';
  return identityShapes['hk-macau-permit'].pattern.test(number) ? 'hk-macau-permit' : undefined;
}

/**
 * Checks an identity number of any kind. Without `kind` the number's shape decides, and what has no known shape is
 * judged as a resident identity card's. Never throws, whatever the text. `today` is 'YYYY-MM-DD'.
 */
export function validateIdentityNumber(
  text: string,
  today: string,
  kind: IdentityDocument = kindOfNumber(text) ?? 'resident-card',
): IdentityNumberResult {
  const number = tidyNumber(text);
  if (kind === 'none') return invalid('other-kind', '证件类型为“无证件”时不应填写号码。');
  if (number === '') return invalid('empty', '请填写证件号码。');
  if (!identityShapes[kind].pattern.test(number)) return invalid('shape', identityShapes[kind].sentence);
  switch (kind) {
    case 'resident-card':
    case 'household-register': {
      const shown = kindOfNumber(number);
      if (shown !== undefined && shown !== 'resident-card') {
        return invalid('other-kind', `这是${identityDocumentCodes.label(shown)}的号码，请更改证件类型。`);
      }
      return number.length === 15 ? checkFifteen(kind, number, today) : checkEighteen(kind, number, today);
    }
    case 'hk-macau-residence':
    case 'taiwan-residence':
      return checkEighteen(kind, number, today);
    case 'foreigner-residence':
      return checkForeigner(number, today);
    case 'foreigner-residence-2017':
      return checkForeigner2017(number, today);
    default:
      return { ok: true, kind, number, warnings: [] };
  }
}

/** Where a valid number and what a card or a form says of the same person differ. */
export function checkAgainstCard(
  identity: ValidIdentity,
  birthDate: string,
  sex: Sex,
): readonly IdentityWarning[] {
  const found: IdentityWarning[] = [];
  if (identity.birthDate !== undefined && identity.birthDate !== birthDate) {
    const sentence = `证件号码中的出生日期是 ${identity.birthDate}，与填写的 ${birthDate} 不一致。`;
    found.push({ code: 'birth-differs', sentence });
  }
  if (identity.sex !== undefined && (sex === '1' || sex === '2') && identity.sex !== sex) {
    const sentence = `证件号码表示的性别是${identity.sex === '1' ? '男' : '女'}，与填写的不一致。`;
    found.push({ code: 'sex-differs', sentence });
  }
  return found;
}

/** Numbers in the form in which they are equal: an old 15-digit number is its holder's 18-digit one. */
export function comparableNumber(text: string): string {
  const number = tidyNumber(text);
  return /^[0-9]{15}$/.test(number) ? upgradeFifteen(number) : number;
}
