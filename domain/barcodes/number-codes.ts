import { parseRecordNumber } from '../residents/health-record-number.ts';
import { kindOfNumber, validateIdentityNumber } from '../residents/identity-number.ts';
import type { DecodedScan } from './decoded-scan.ts';
import { barcodeFault } from './fault.ts';

/** What a recogniser finds: a scan without its symbology. */
export type Recognised = DecodedScan extends infer Scan
  ? Scan extends DecodedScan
    ? Omit<Scan, 'symbology'>
    : never
  : never;

/** 居民身份证 and other identity numbers that have a shape of their own; one of 15 digits only where it is right. */
export function recogniseIdentityNumber(text: string, today: string): Recognised | undefined {
  const shape = kindOfNumber(text);
  if (shape === undefined || shape === 'hk-macau-permit') return undefined;
  const checked = validateIdentityNumber(text, today);
  if (!checked.ok && text.length === 15) return undefined;
  if (!checked.ok) {
    const fields = { number: text, kind: shape, birthDate: null, sex: null, divisionCode: null };
    return { what: 'identity-number', fields, faults: [barcodeFault('identity-number', checked.sentence)] };
  }
  const { number, kind, birthDate = null, sex = null, divisionCode = null, warnings } = checked;
  const faults = warnings.map(({ sentence }) => barcodeFault('identity-number', sentence));
  return { what: 'identity-number', fields: { number, kind, birthDate, sex, divisionCode }, faults };
}

export function recogniseRecordNumber(text: string): Recognised | undefined {
  if (parseRecordNumber(text) === undefined) return undefined;
  return { what: 'record-number', fields: { number: text }, faults: [] };
}

/** 电子健康卡: `<64 hex digits>:<type>`, dynamic ones with `:<expiry>` (device-protocols §6). */
export function recogniseHealthCard(text: string): Recognised | undefined {
  const [, id, type, expiry = null] = /^([0-9A-F]{64}):([0-9])(?::([0-9A-Za-z-]{1,40}))?$/i.exec(text) ?? [];
  if (id === undefined || type === undefined) return undefined;
  return { what: 'health-card', fields: { id, type, expiry }, faults: [] };
}

/** 医保电子凭证: 28 digits as far as is known. */
export function recogniseInsuranceCredential(text: string): Recognised | undefined {
  if (!/^[0-9]{28}$/.test(text)) return undefined;
  return { what: 'insurance-credential', fields: { token: text }, faults: [] };
}

/** 药品追溯码: 20 digits. Those of 码上放心 begin with 8; others exist, so the first digit only makes look twice. */
export function recogniseDrugTraceCode(text: string): Recognised | undefined {
  if (!/^[0-9]{20}$/.test(text)) return undefined;
  const sentence = '这个20位追溯码不是以8开头，与常见的药品追溯码不同，请核对包装。';
  const faults = text.startsWith('8') ? [] : [barcodeFault('unusual-prefix', sentence)];
  return { what: 'drug-trace-code', fields: { code: text }, faults };
}
