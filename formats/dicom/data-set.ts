import { byteReader } from '../byte-reader.ts';
import { decodeText } from '../text.ts';
import { type Elements, parseElements } from './parse.ts';
import type { Tag } from './tags.ts';

/** What we ask of a data set or of an item of a sequence; nothing of it throws for what is absent or odd. */
export interface Attributes {
  /** Trimmed; null where it is absent or empty. */
  readonly text: (tag: Tag) => string | null;
  /** A number in text (DS, IS), or null. */
  readonly decimal: (tag: Tag) => number | null;
  readonly u16: (tag: Tag) => number | null;
  readonly u32: (tag: Tag) => number | null;
  readonly items: (tag: Tag) => readonly Attributes[];
  readonly bytes: (tag: Tag) => Uint8Array | null;
}

/** ISO 2022 switches to GB 2312 with it; the bytes behind are those of GB 18030. */
const ESCAPE = /\x1b(?:\$\)A|\(B)/g;

/** Reads a file of Part 10. Throws FormatError. */
export function parseDataSet(file: Uint8Array): Attributes {
  return attributesOf(parseElements(file), file);
}

function attributesOf(elements: Elements, file: Uint8Array): Attributes {
  const bytes = (tag: Tag) => {
    const element = elements[`x${tag}`];
    if (!element || element.length <= 0) return null;
    return file.subarray(element.dataOffset, element.dataOffset + element.length);
  };
  const text = (tag: Tag) => {
    const raw = bytes(tag);
    return raw && (decodeText(withoutEscapes(raw)) || null);
  };
  return {
    bytes,
    text,
    decimal: (tag) => {
      const written = text(tag);
      const number = Number(written?.split('\\')[0]);
      return written !== null && Number.isFinite(number) ? number : null;
    },
    u16: (tag) => numberOf(bytes(tag), 2),
    u32: (tag) => numberOf(bytes(tag), 4),
    items: (tag) =>
      (elements[`x${tag}`]?.items ?? []).flatMap(({ dataSet }) =>
        dataSet ? attributesOf(dataSet.elements, file) : [],
      ),
  };
}

function numberOf(bytes: Uint8Array | null, width: 2 | 4): number | null {
  if (!bytes || bytes.length < width) return null;
  const reader = byteReader(bytes, 'DICOM');
  return width === 2 ? reader.u16(0) : reader.u32(0);
}

function withoutEscapes(raw: Uint8Array): Uint8Array {
  if (!raw.includes(0x1b)) return raw;
  const latin = new TextDecoder('latin1').decode(raw).replace(ESCAPE, '');
  return Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
}
