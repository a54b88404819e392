import { fujianDivisionCodes } from './fujian-division.ts';
import { provinceCodes } from './province.ts';

/** Six digits of a province that exists; whether the county exists (or existed) is not decided here. */
export function isDivisionCode(code: string): boolean {
  return /^[0-9]{6}$/.test(code) && provinceCodes.has(code.slice(0, 2));
}

/** True when we hold the whole table of the code's province and it is not in there: abolished, or never existed. */
export function isAbolishedDivision(code: string): boolean {
  return /^35[0-9]{4}$/.test(code) && code !== '350000' && !fujianDivisionCodes.has(code);
}

/**
 * A county, or a city that has none and whose towns belong to itself (东莞市 441900); by the tables, as far as they go.
 */
export function isCountyCode(code: string): boolean {
  if (!isDivisionCode(code) || code.endsWith('0000')) return false;
  const isListed = code.startsWith('35');
  return !isListed || (fujianDivisionCodes.has(code) && !code.endsWith('00'));
}

/** `350582` → 福建省泉州市晋江市; as far as the tables go, otherwise the code itself. */
export function divisionName(code: string): string {
  const province = provinceCodes.label(code.slice(0, 2));
  if (!isDivisionCode(code)) return code;
  if (code.endsWith('0000')) return province;
  if (!fujianDivisionCodes.has(code)) return `${province}${code}`;
  const prefecture = `${code.slice(0, 4)}00`;
  const county = fujianDivisionCodes.label(code);
  return code === prefecture ? province + county : province + fujianDivisionCodes.label(prefecture) + county;
}
