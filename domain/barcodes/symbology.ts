/** How the bytes of a symbology are to be read. */
export type Carries =
  /** Application Identifiers. */
  | 'elements'
  /** A trade item's number of 13 or 8 digits, nothing else. */
  | 'item-number'
  /** Whatever somebody has put in. */
  | 'anything';

export interface Symbology {
  /** AIM identifier, such as `]d2`. */
  readonly aim: string;
  readonly name: string;
  readonly carries: Carries;
}

/** Code characters of ISO/IEC 15424. */
const NAMES: Readonly<Record<string, string>> = {
  A: 'Code 39',
  B: 'Telepen',
  C: 'Code 128',
  D: 'Code One',
  E: 'EAN/UPC',
  F: 'Codabar',
  G: 'Code 93',
  H: 'Code 11',
  I: 'ITF',
  J: 'DotCode',
  K: 'Code 16K',
  L: 'PDF417',
  M: 'MSI',
  N: 'Anker',
  O: 'Codablock',
  P: 'Plessey',
  Q: 'QR Code',
  R: 'Straight 2 of 5',
  S: 'Straight 2 of 5',
  T: 'Code 49',
  U: 'MaxiCode',
  X: 'other barcode',
  Z: 'not a barcode',
  c: 'Channel Code',
  d: 'Data Matrix',
  e: 'GS1 DataBar',
  g: 'Grid Matrix',
  h: 'Han Xin',
  o: 'OCR',
  p: 'PosiCode',
  s: 'Super Code',
  z: 'Aztec',
};

/** Identifiers whose data has a form of GS1's (General Specifications §5.1.2; GS1 Barcode Syntax Engine). */
const GS1: Readonly<Record<string, { readonly name: string; readonly carries: Carries }>> = {
  ']C1': { name: 'GS1-128', carries: 'elements' },
  ']d2': { name: 'GS1 DataMatrix', carries: 'elements' },
  ']Q3': { name: 'GS1 QR Code', carries: 'elements' },
  ']e0': { name: 'GS1 DataBar', carries: 'elements' },
  ']J1': { name: 'GS1 DotCode', carries: 'elements' },
  ']E0': { name: 'EAN-13', carries: 'item-number' },
  ']E4': { name: 'EAN-8', carries: 'item-number' },
};

/** What an AIM identifier stands for; undefined where ISO/IEC 15424 has none such. */
export function symbologyOf(aim: string): Symbology | undefined {
  const [, code = ''] = /^\]([A-Za-z])[0-9A-F]$/.exec(aim) ?? [];
  const name = NAMES[code];
  return name === undefined ? undefined : { aim, name, carries: 'anything', ...GS1[aim] };
}

/** A scanned string without, and its AIM identifier; null where it begins with none. */
export function splitAim(raw: string): { readonly text: string; readonly aim: string | null } {
  return /^\][A-Za-z][0-9A-F]/.test(raw)
    ? { text: raw.slice(3), aim: raw.slice(0, 3) }
    : { text: raw, aim: null };
}
