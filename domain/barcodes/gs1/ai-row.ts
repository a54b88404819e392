/**
 * One line of the table of Application Identifiers. The facts are those of the GS1 Barcode Syntax Dictionary, release
 * 2026-01-27 (ref.gs1.org; © GS1 AISBL, BWIPP and Zint projects, Apache-2.0), in a form of our own: `bars`, `needs` and
 * formats keep its notation, so that a new release can be compared line by line.
 */
export type AiRow = readonly [
  /** One AI, or the first and last of a range. */
  ai: string,
  /** Parts one after the other: character set, length, checks of content; in brackets what may be missing. */
  format: string,
  /** Data title of the GS1 General Specifications. */
  title: string,
  rules?: AiRules,
];

export interface AiRules {
  /** Its length is known beforehand: no separator follows. */
  readonly fixed?: true;
  /** False where it may not stand in the query of a Digital Link. */
  readonly linkAttribute?: false;
  /** Of each, one alternative must stand beside it: `01+10,02` is 01 with 10, or 02; `n` is any digit. */
  readonly needs?: readonly string[];
  /** None of these may stand beside it. */
  readonly bars?: string;
  /** It opens the path of a Digital Link; the orders in which its qualifiers may follow. */
  readonly linkKey?: readonly string[];
}
