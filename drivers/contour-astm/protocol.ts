import { asciiBytes, asciiText } from '../ascii.ts';
import { sum8 } from '../checksums.ts';
import { createFrameScanner, type FrameScanner, NO_FRAME } from '../frame-scanner.ts';

/** Control characters of ASTM E1381. */
export const ENQ = 0x05;
export const ACK = 0x06;
export const NAK = 0x15;
export const EOT = 0x04;
const STX = 0x02;
const ETX = 0x03;
const ETB = 0x17;

/** STX, number, 240 characters of text, CR, ETX, two digits, CR LF: the standard's longest frame, and room. */
const LONGEST = 512;
/** Behind the end of the text: two digits of the sum, CR, LF. */
const TRAILER_LENGTH = 4;

export type AstmPiece =
  | { readonly kind: 'control'; readonly control: number }
  /** A frame whose sum is right. `number` runs from 1 to 7 and on from 0. */
  | { readonly kind: 'frame'; readonly number: number; readonly text: string };

/** Finds control characters and sound frames. */
export function createAstmScanner(): FrameScanner {
  return createFrameScanner(LONGEST, (bytes) => {
    const [first = 0] = bytes;
    if (first === ENQ || first === EOT || first === NAK || first === ACK) return { is: 'frame', length: 1 };
    if (first !== STX) return NO_FRAME;
    const end = bytes.findIndex((byte) => byte === ETX || byte === ETB);
    const length = end + 1 + TRAILER_LENGTH;
    if (end < 0 || bytes.length < length) return { is: 'incomplete' };
    return isSound(bytes.subarray(0, length), end) ? { is: 'frame', length } : NO_FRAME;
  });
}

/** The sum goes from the frame's number to its ETX or ETB. */
function isSound(frame: Uint8Array, end: number): boolean {
  return asciiText(frame.subarray(end + 1)) === `${checkDigits(frame.subarray(1, end + 1))}\r\n`;
}

function checkDigits(bytes: Uint8Array): string {
  return sum8(bytes).toString(16).toUpperCase().padStart(2, '0');
}

export function decodePiece(piece: Uint8Array): AstmPiece | undefined {
  if (piece.length === 1) return { kind: 'control', control: piece[0] ?? 0 };
  const number = (piece[1] ?? 0) - 0x30;
  if (number < 0 || number > 7) return undefined;
  return {
    kind: 'frame',
    number,
    text: asciiText(piece.subarray(2, -TRAILER_LENGTH - 1)).replace(/\r$/, ''),
  };
}

export function encodeFrame(number: number, text: string): Uint8Array {
  const inside = asciiBytes(`${number}${text}\r\x17`);
  const trailer = asciiBytes(`${checkDigits(inside)}\r\n`);
  return Uint8Array.of(STX, ...inside, ...trailer);
}
