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

interface Shape {
  readonly pattern: RegExp;
  readonly sentence: string;
}

const EIGHTEEN = /^[0-9]{17}[0-9X]$/;

/** How a number of each kind looks. Passports and other papers differ by country: only their characters count. */
const shapes: Readonly<Record<Exclude<IdentityDocument, 'none'>, Shape>> = {
  'resident-card': {
    pattern: /^(?:[0-9]{17}[0-9X]|[0-9]{15})$/,
    sentence: '居民身份证号码应为18位数字，末位可为X（旧号码15位）。',
  },
  'household-register': {
    pattern: /^(?:[0-9]{17}[0-9X]|[0-9]{15})$/,
    sentence: '请填写户口簿上的公民身份号码，18位。',
  },
  'hk-macau-residence': {
    pattern: /^8[12]0000[0-9]{11}[0-9X]$/,
    sentence: '港澳居民居住证号码应为18位，以810000或820000开头。',
  },
  'taiwan-residence': {
    pattern: /^830000[0-9]{11}[0-9X]$/,
    sentence: '台湾居民居住证号码应为18位，以830000开头。',
  },
  'foreigner-residence': {
    pattern: /^9[0-9]{16}[0-9X]$/,
    sentence: '外国人永久居留身份证号码应为18位，以9开头。',
  },
  'foreigner-residence-2017': {
    pattern: /^[A-Z]{3}[0-9]{12}$/,
    sentence: '2017版外国人永久居留身份证号码应为3个字母加12位数字。',
  },
  'hk-macau-permit': {
    pattern: /^[HM][0-9]{8}(?:[0-9]{2})?$/,
    sentence: '港澳居民来往内地通行证号码应为H或M加8位（或10位）数字。',
  },
  'taiwan-permit': {
    pattern: /^[0-9]{8}(?:[0-9]{2})?$/,
    sentence: '台湾居民来往大陆通行证号码应为8位（或10位）数字。',
  },
  passport: { pattern: /^[A-Z0-9]{5,20}$/, sentence: '护照号码应为5至20位字母或数字。' },
  'birth-certificate': { pattern: /^[A-Z][0-9]{9}$/, sentence: '出生医学证明编号应为1个字母加9位数字。' },
  other: { pattern: /^[\p{L}\p{N}()（）/-]{1,40}$/u, sentence: '证件号码含有不能识别的字符或过长。' },
};

/** The kinds that a number's own shape tells; undefined for passports and the like, and for what is unfinished. */
export function kindOfNumber(text: string): IdentityDocument | undefined {
  const number = tidyNumber(text);
  if (EIGHTEEN.test(number)) {
    if (number.startsWith('9')) return 'foreigner-residence';
    if (/^8[12]0000/.test(number)) return 'hk-macau-residence';
    return number.startsWith('830000') ? 'taiwan-residence' : 'resident-card';
  }
  if (/^[0-9]{15}$/.test(number)) return 'resident-card';
  if (shapes['foreigner-residence-2017'].pattern.test(number)) return 'foreigner-residence-2017';
  return shapes['hk-macau-permit'].pattern.test(number) ? 'hk-macau-permit' : undefined;
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
  if (!shapes[kind].pattern.test(number)) return invalid('shape', shapes[kind].sentence);
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
