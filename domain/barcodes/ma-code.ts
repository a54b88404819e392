import { type BarcodeFault, barcodeFault } from './fault.ts';
import { dateOfEightDigits, dateOfSixDigits } from './gs1/dates.ts';

/** A production identifier: a letter and its value. */
export interface MaPart {
  readonly letter: string;
  readonly label: string;
  readonly value: string;
  /** 'YYYY-MM-DD' where it is a date that exists. */
  readonly date?: string;
}

/** `MA.156.M0.<registrant>.<package, item, check>.<parts>` */
export interface MaFields {
  /** ISO 3166-1 numeric. */
  readonly country: string;
  /** M0: medical devices. */
  readonly sector: string;
  readonly registrant: string;
  readonly packageLevel: string;
  readonly item: string;
  /** Its algorithm is not public: not checked. */
  readonly checkCharacter: string;
  readonly parts: readonly MaPart[];
}

const MA =
  /^MA\.([0-9]{3})\.([A-Z][0-9])\.([0-9A-Za-z]{1,20})\.([0-9A-Za-z])([0-9A-Za-z]{1,20})([0-9A-Za-z])(\..*)?$/s;

interface PartKind {
  readonly label: string;
  readonly isDate?: true;
}

/** Whether M or P is the production date differs between makers: both are read as it. */
const KINDS: Readonly<Record<string, PartKind>> = {
  S: { label: '序列号' },
  L: { label: '批号' },
  M: { label: '生产日期', isDate: true },
  P: { label: '生产日期', isDate: true },
  D: { label: '灭菌日期', isDate: true },
  E: { label: '失效日期', isDate: true },
  V: { label: '有效期至', isDate: true },
  C: { label: '校验码' },
};

/** Reads the identifier that medical devices registered with ZIIOT carry; undefined for any other text. */
export function parseMaCode(
  text: string,
  today: string,
): { readonly fields: MaFields; readonly faults: readonly BarcodeFault[] } | undefined {
  const [
    whole,
    country = '',
    sector = '',
    registrant = '',
    packageLevel = '',
    item = '',
    check = '',
    rest = '',
  ] = MA.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const read = rest
    .split('.')
    .slice(1)
    .map((part) => maPart(part, today));
  const parts = read.flatMap(({ part }) => part ?? []);
  const fields = { country, sector, registrant, packageLevel, item, checkCharacter: check, parts };
  return { fields, faults: read.flatMap(({ fault }) => fault ?? []) };
}

function maPart(text: string, today: string): { readonly part?: MaPart; readonly fault?: BarcodeFault } {
  const [letter = '', value] = [text.slice(0, 1), text.slice(1)];
  const kind = KINDS[letter];
  if (kind === undefined || value === '')
    return { fault: barcodeFault('unknown-ai', `MA码中有一段不能识别，没有读取。请核对包装上的文字。`) };
  const part = { letter, label: kind.label, value };
  if (!kind.isDate) return { part };
  const date = dateOfSixDigits(value, today, false) ?? dateOfEightDigits(value);
  if (date !== undefined) return { part: { ...part, date } };
  return {
    part,
    fault: barcodeFault('date', `${kind.label}不是一个存在的日期，请核对包装上的文字。`, letter),
  };
}
