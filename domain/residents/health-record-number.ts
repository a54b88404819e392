import { z } from 'zod';
import { isDivisionCode } from '../codes/division.ts';

/**
 * 居民健康档案编号, 17 digits: 6 county (GB/T 2260) + 3 township (GB/T 10114) + 3 village + 5 serial.
 * Source: 国家基本公共卫生服务规范 (第三版), 居民健康档案管理服务规范.
 */
export interface RecordNumber {
  readonly countyCode: string;
  readonly townshipCode: string;
  readonly villageCode: string;
  readonly serial: number;
}

/** 居委会 001–099, 村委会 101–199, 其他 901–999. (The 12 digits of the statistics bureau number villages from 200.) */
function isVillageSegment(code: string): boolean {
  return /^(?:[019][0-9]{2})$/.test(code) && !code.endsWith('00');
}

/** The twelve digits before the serial. */
export function isVillageCode(code: string): boolean {
  return /^[0-9]{12}$/.test(code) && isDivisionCode(code.slice(0, 6)) && isVillageSegment(code.slice(9));
}

/** The parts of a record number, or undefined when it is not one. Never throws. */
export function parseRecordNumber(text: string): RecordNumber | undefined {
  if (!/^[0-9]{17}$/.test(text) || !isVillageCode(text.slice(0, 12))) return undefined;
  const serial = Number(text.slice(12));
  if (serial === 0) return undefined;
  return {
    countyCode: text.slice(0, 6),
    townshipCode: text.slice(6, 9),
    villageCode: text.slice(9, 12),
    serial,
  };
}

export function formatRecordNumber(number: RecordNumber): string {
  const serial = String(number.serial).padStart(5, '0');
  return number.countyCode + number.townshipCode + number.villageCode + serial;
}

/** The last eight digits as the form prints them: □□□-□□□□□. Text that is no record number comes back as it is. */
export function shortRecordNumber(text: string): string {
  return parseRecordNumber(text) ? `${text.slice(9, 12)}-${text.slice(12)}` : text;
}

export const recordNumberSchema = z
  .string()
  .refine((text) => parseRecordNumber(text) !== undefined, '健康档案编号应为17位，且村（居）段在规定范围内');
