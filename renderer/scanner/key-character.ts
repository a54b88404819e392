/** What is looked at of a keyboard event. */
export interface PhysicalKey {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** FNC1, which some scanners press as Ctrl+]. */
const GS = '\u001d';

/** The characters of the keys that are no letters, without and with Shift, on the US keyboard that scanners imitate. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
};

/**
 * What a key writes by its place on the keyboard, whatever layout or input method is on: an input method answers
 * `Process` for every letter, Caps Lock turns them over. Null for a key that writes nothing.
 */
export function keyCharacter(key: PhysicalKey): string | null {
  if (key.ctrlKey && !key.altKey && !key.metaKey && key.code === 'BracketRight') return GS;
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const [, letter] = /^Key([A-Z])$/.exec(key.code) ?? [];
  if (letter !== undefined) return key.shiftKey ? letter : letter.toLowerCase();
  const [, digit] = /^Numpad([0-9])$/.exec(key.code) ?? [];
  if (digit !== undefined) return digit;
  const sign = SIGNS[key.code];
  if (sign !== undefined) return sign[key.shiftKey ? 1 : 0];
  // A remote desktop gives no places.
  return key.code === '' && [...key.key].length === 1 ? key.key : null;
}
