import { countryCodes, isCountryNumeric } from '../codes/country.ts';
import { provinceCodes } from '../codes/province.ts';
import { dateOfDigits } from './calendar-date.ts';
import { checkCharacter, plausibleBirth, sexOfDigit } from './citizen-number.ts';
import { type IdentityNumberResult, invalid } from './identity-result.ts';

/** ICAO 9303 codes of people without a nationality, who may hold a permanent residence card as well. */
const STATELESS = new Set(['XXA', 'XXB', 'XXC', 'XXX']);

/** ICAO 9303 check digit: weights 7 3 1, A = 10 … Z = 35, modulo 10. */
export function icaoCheckDigit(text: string): string {
  const sum = [...text].reduce(
    (total, char, at) => total + Number.parseInt(char, 36) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

const badProvince = (code: string) =>
  invalid('province', `号码中的地区代码 ${code} 不是省级行政区划代码，请核对。`);
const badCountry = (code: string) => invalid('country', `号码中的国籍代码 ${code} 不存在，请核对。`);
const badBirth = (digits: string) =>
  invalid('birth-date', `号码中的出生日期 ${digits} 不存在或晚于今天，请核对。`);
const badCheck = () => invalid('check-digit', '号码末位校验不符，请逐位核对。');

/** 外国人永久居留身份证 since 2023-12: 9 + province + ISO 3166 numeric + birth + sequence + GB 11643 check. */
export function checkForeigner(number: string, today: string): IdentityNumberResult {
  if (!provinceCodes.has(number.slice(1, 3))) return badProvince(number.slice(1, 3));
  if (!isCountryNumeric(number.slice(3, 6))) return badCountry(number.slice(3, 6));
  const birthDate = plausibleBirth(number.slice(6, 14), today);
  if (birthDate === undefined) return badBirth(number.slice(6, 14));
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return badCheck();
  const sex = sexOfDigit(number.charAt(16));
  return { ok: true, kind: 'foreigner-residence', number, birthDate, sex, warnings: [] };
}

/**
 * The 2017 card: alpha-3 country + 4 digits of region + yymmdd + 1 digit + ICAO check. Whether the 14th digit says
 * the sex is not documented, so it is not read.
 */
export function checkForeigner2017(number: string, today: string): IdentityNumberResult {
  const country = number.slice(0, 3);
  if (!countryCodes.has(country) && !STATELESS.has(country)) return badCountry(country);
  if (!provinceCodes.has(number.slice(3, 5))) return badProvince(number.slice(3, 7));
  const digits = number.slice(7, 13);
  const thisCentury = dateOfDigits(`20${digits}`);
  const recent = thisCentury !== undefined && thisCentury <= today;
  const birthDate = recent ? thisCentury : plausibleBirth(`19${digits}`, today);
  if (birthDate === undefined) return badBirth(digits);
  if (icaoCheckDigit(number.slice(0, 14)) !== number.charAt(14)) return badCheck();
  const warnings = recent
    ? [
        {
          code: 'century-assumed',
          sentence: `号码不含世纪，出生日期按 ${birthDate} 推定，请与证件核对。`,
        } as const,
      ]
    : [];
  return { ok: true, kind: 'foreigner-residence-2017', number, birthDate, warnings };
}
