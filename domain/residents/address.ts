import { z } from 'zod';
import { fujianDivisionCodes } from '../codes/fujian-division.ts';

const part = z.string().max(200);

/** An address in consecutive pieces, '' for what it does not name. Joined, they are the address as written. */
export const addressSchema = z
  .object({
    province: part,
    city: part,
    county: part,
    township: part,
    village: part,
    detail: part,
  })
  .refine(
    (address) => addressText(address).trim() !== '' && addressText(address).length <= 400,
    '地址不能为空',
  );

export interface Address {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly township: string;
  /** 村、社区、居委会. */
  readonly village: string;
  /** Road, number, group, room. */
  readonly detail: string;
}

// What stands before a suffix never holds an earlier level's suffix, or "城关镇菜市口" would be a city. A name's own
// first character is free (镇江市, 市中区), and 乡 may stand right before 市 or 县 (新乡市). What follows must not
// make another word of the suffix (红旗街, 新市场, 下镇村).
const NOT_A_WORD = '(?![路街巷弄村场口县])';
const NAME = '[^省市县区旗路街巷弄号镇乡村]';
const PROVINCE =
  /^(?:[^省市县区]{2,3}省|[^省市县区]{2,6}自治区|(?:北京|天津|上海|重庆)市|(?:香港|澳门)特别行政区)/u;
const CITY = new RegExp(`^(?:.${NAME}{1,9}?(?:自治州|地区|盟)|.${NAME}{0,7}乡?市)${NOT_A_WORD}`, 'u');
const COUNTY = new RegExp(
  `^.(?:${NAME}{0,11}?[乡旗]?(?:自治县|自治旗|县|市|旗)|${NAME}{0,11}?(?<![社小园校厂景库院])区)${NOT_A_WORD}`,
  'u',
);
const TOWNSHIP = /^.[^路街巷弄号村社]{0,12}?(?:街道(?:办事处)?|[镇乡](?![路街巷弄村上下])|苏木)/u;
const VILLAGE =
  /^.[^路街巷弄号]{0,14}?(?:社区(?:居民委员会|居委会)?|居民委员会|居委会|村(?:民委员会|委会)?(?![路街巷弄民委]))/u;

const fujianCountyCities = new Set<string>(
  fujianDivisionCodes.entries.filter((e) => !e.code.endsWith('00')).map((e) => e.label),
);

/** A municipality is its own city, and a county-level city may follow its province at once (福建省晋江市). */
function namesNoCity(province: string, rest: string): boolean {
  return /^[北天上重]/u.test(province) || fujianCountyCities.has(CITY.exec(rest)?.[0] ?? '');
}

/**
 * Splits a free address (a card prints one line) at the suffixes of its levels, as far as they can be told without
 * a gazetteer. Deterministic, and loses nothing: `addressText(splitAddress(text)) === text` for any text.
 */
export function splitAddress(text: string): Address {
  let rest = text;
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found;
  };
  const province = take(PROVINCE);
  const city = namesNoCity(province, rest) ? '' : take(CITY);
  const county = take(COUNTY);
  const township = take(TOWNSHIP);
  const village = take(VILLAGE);
  return { province, city, county, township, village, detail: rest };
}

/** The address as one line. */
export function addressText(a: Address): string {
  return a.province + a.city + a.county + a.township + a.village + a.detail;
}
