import { isCountryNumeric } from '../../codes/country.ts';
import { gs1CheckPair, hasGs1CheckDigit, hasIbanCheck } from './check-digits.ts';
import { isCountryAlpha2, isCurrencyNumeric } from './code-lists.ts';
import { dateOfEightDigits, dateOfSixDigits } from './dates.ts';

interface ContentCheck {
  readonly isRight: (text: string, today: string) => boolean;
  /** What is wrong, to follow the name of the field. */
  readonly wrong: string;
}

const CHECK_DIGIT = '校验位不符，很可能有一位读错或印错';
const NO_DATE = '不是一个存在的日期';
const NO_TIME = '不是一个存在的时刻';
const NO_COUNTRY = '不是国家或地区代码';
const NO_KEY = '厂商识别代码不完整';

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);
/** A company prefix is issued by GS1, and has at least 4 digits; which ones are issued is not public. */
const prefixed = { isRight: matches(/^[0-9]{4}/), wrong: NO_KEY };
const minutes = { isRight: matches(/^[0-5][0-9]$/), wrong: NO_TIME };

/**
 * The checks that formats of AIs name, by their names in the dictionary. Not checked, being of no use here: whether a
 * package type stands in UN/ECE Recommendation 21, and what is inside North American coupons.
 */
export const contentChecks: Readonly<Record<string, ContentCheck>> = {
  csum: { isRight: hasGs1CheckDigit, wrong: CHECK_DIGIT },
  csumalpha: {
    isRight: (text) => text.length > 2 && gs1CheckPair(text.slice(0, -2)) === text.slice(-2),
    wrong: CHECK_DIGIT,
  },
  gcppos1: prefixed,
  gcppos2: { isRight: matches(/^.[0-9]{4}/), wrong: NO_KEY },
  iban: { isRight: hasIbanCheck, wrong: CHECK_DIGIT },

  yymmd0: {
    isRight: (text, today) => dateOfSixDigits(text, today, true) !== undefined,
    wrong: NO_DATE,
  },
  yymmdd: {
    isRight: (text, today) => dateOfSixDigits(text, today, false) !== undefined,
    wrong: NO_DATE,
  },
  yyyymmdd: { isRight: (text) => dateOfEightDigits(text) !== undefined, wrong: NO_DATE },
  hhmi: { isRight: matches(/^(?:[01][0-9]|2[0-3])[0-5][0-9]$/), wrong: NO_TIME },
  hh: { isRight: matches(/^(?:[01][0-9]|2[0-3])$/), wrong: NO_TIME },
  mi: minutes,
  ss: minutes,

  iso3166: { isRight: isCountryNumeric, wrong: NO_COUNTRY },
  iso3166999: { isRight: (text) => text === '999' || isCountryNumeric(text), wrong: NO_COUNTRY },
  iso3166alpha2: { isRight: isCountryAlpha2, wrong: NO_COUNTRY },
  iso4217: { isRight: isCurrencyNumeric, wrong: '不是货币代码' },
  iso5218: { isRight: matches(/^[0129]$/), wrong: '不是性别代码（0、1、2、9）' },
  mediatype: { isRight: matches(/^(?:0[1-9]|10|[89][0-9])$/), wrong: '不是载体类型代码' },
  packagetype: { isRight: matches(/^[0-9A-Z]+$/), wrong: '不是包装类型代码' },

  latitude: { isRight: (text) => Number(text) <= 1_800_000_000, wrong: '纬度超出范围' },
  longitude: { isRight: (text) => Number(text) <= 3_600_000_000, wrong: '经度超出范围' },
  pieceoftotal: { isRight: isPieceOfTotal, wrong: '件数与总件数不符' },
  posinseqslash: { isRight: isPlaceInSequence, wrong: '顺序号与总数不符' },
  importeridx: { isRight: matches(/^[-0-9A-Z_a-z]$/), wrong: '进口商标识不是允许的字符' },
  winding: { isRight: matches(/^[019]$/), wrong: '卷绕方向代码应为0、1或9' },
  yesno: { isRight: matches(/^[01]$/), wrong: '应为0或1' },
  zero: { isRight: matches(/^0+$/), wrong: '此位应为0' },
  nonzero: { isRight: matches(/[^0]/), wrong: '不应全为0' },
  nozeroprefix: { isRight: matches(/^(?!0)/), wrong: '不应以0开头' },
  hasnondigit: { isRight: matches(/[^0-9]/), wrong: '应含有数字以外的字符' },
  hyphen: { isRight: matches(/^-*$/), wrong: '此处只能是“-”' },
  pcenc: { isRight: matches(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/), wrong: '百分号编码不完整' },
};

/** `0103`: the first of three. */
function isPieceOfTotal(text: string): boolean {
  const [piece, total] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  return piece > 0 && piece <= total;
}

/** `1/3`: the first of three. */
function isPlaceInSequence(text: string): boolean {
  const [, place, total] = /^([1-9])\/([1-9])$/.exec(text) ?? [];
  return place !== undefined && total !== undefined && place <= total;
}
