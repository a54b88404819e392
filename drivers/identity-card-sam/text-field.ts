/**
 * One field of the card's text: UTF-16 little-endian, padded on the right with spaces. Returns null for what no card
 * can say: halves of surrogate pairs, control and direction characters, non-characters.
 */
export function readField(text: Uint8Array, offset: number, bytes: number): string | null {
  const raw = readRaw(text, offset, bytes);
  return raw === null ? null : raw.trim();
}

/** The field with its padding, for a field that continues elsewhere. */
export function readRaw(text: Uint8Array, offset: number, bytes: number): string | null {
  try {
    const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });
    // Zeros as padding are not documented, but mean nothing else.
    const raw = decoder
      .decode(text.subarray(offset, offset + bytes))
      .replace(/\0+$/, (zeros) => ' '.repeat(zeros.length));
    return IMPOSSIBLE.test(raw) ? null : raw;
  } catch {
    return null;
  }
}

const IMPOSSIBLE =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\uffff]/;

/** Rare characters stand in the private-use area on some cards: what they look like depends on the font. */
export function hasPrivateCharacter(text: string): boolean {
  return /[\ue000-\uf8ff]/.test(text);
}

/** `20240229` as `2024-02-29`, or null if there is no such day, or it lies before 1900. */
export function isoDate(yyyymmdd: string): string | null {
  const match = /^((?:19|2\d)\d{2})(\d{2})(\d{2})$/.exec(yyyymmdd);
  if (match === null) return null;
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
