/** The characters a part may consist of (GS1 General Specifications §7.11 and AI 8030): digits, CSET 82, CSET 39, CSET 64. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z';

/** One part of a value. */
export interface AiPart {
  readonly set: CharacterSet;
  readonly min: number;
  readonly max: number;
  readonly optional: boolean;
  /** Names of the checks of its content. */
  readonly checks: readonly string[];
}

const PART = /^(\[?)([NXYZ])(\.\.)?([0-9]+)\]?((?:,[a-z0-9]+)*)$/;

/** Reads a format such as `N13,csum [X..17]`. Throws RangeError: the text is the table's, not a scanner's. */
export function parseAiFormat(format: string): readonly AiPart[] {
  return format.split(' ').map((text) => {
    const [, bracket, set, upTo, length, checks] = PART.exec(text) ?? [];
    if (!isCharacterSet(set)) throw new RangeError(`no format of an AI: ${format}`);
    const max = Number(length);
    const names = (checks ?? '').split(',').slice(1);
    return { set, min: upTo ? 1 : max, max, optional: bracket === '[', checks: names };
  });
}

function isCharacterSet(text: string | undefined): text is CharacterSet {
  return text === 'N' || text === 'X' || text === 'Y' || text === 'Z';
}

const ALLOWED: Readonly<Record<CharacterSet, RegExp>> = {
  N: /^[0-9]*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[-0-9A-Z_a-z]*={0,2}$/,
};

export function consistsOf(set: CharacterSet, text: string): boolean {
  return ALLOWED[set].test(text);
}
