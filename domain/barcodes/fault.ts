/** Something wrong, or to be looked at, in what was scanned. The rest of the code was read all the same. */
export interface BarcodeFault {
  readonly code: BarcodeFaultCode;
  /** The Application Identifier concerned, where there is one. */
  readonly ai: string | null;
  /** For the person with the scanner: what is wrong and what to do. */
  readonly sentence: string;
}

export type BarcodeFaultCode =
  | 'empty'
  | 'too-long'
  | 'unknown-symbology'
  /** Not an element string: no AI where one should stand. */
  | 'unknown-ai'
  | 'brackets'
  | 'length'
  | 'character'
  /** A check digit, a date or a code of a list is wrong. */
  | 'content'
  | 'repeated-ai'
  /** It must not, or not alone, stand on one item. */
  | 'barred-pair'
  | 'missing-pair'
  | 'link'
  | 'date'
  | 'identity-number'
  | 'unusual-prefix';

export function barcodeFault(
  code: BarcodeFaultCode,
  sentence: string,
  ai: string | null = null,
): BarcodeFault {
  return { code, ai, sentence };
}
