import dicomParser, { type DataSet } from 'dicom-parser';
import { refuse, refuseUnsupported } from '../fault.ts';
import { decodeText } from '../text.ts';
import { EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN } from './codes.ts';
import { TAG, type Tag } from './tags.ts';

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

export function parseDataSet(file: Uint8Array): Attributes {
  const set = attributesOf(parse(file));
  const syntax = set.text(TAG.transferSyntax);
  if (syntax !== EXPLICIT_LITTLE_ENDIAN && syntax !== IMPLICIT_LITTLE_ENDIAN)
    refuseUnsupported('用了压缩或高位在前的传输语法', 'DICOM: transfer syntax');
  return set;
}

function parse(file: Uint8Array): DataSet {
  try {
    return dicomParser.parseDicom(file);
  } catch {
    // The library throws strings and objects that quote the file.
    return refuse('damaged', 'DICOM: not parsed');
  }
}

function attributesOf(set: DataSet): Attributes {
  const bytes = (tag: Tag) => {
    const element = set.elements[`x${tag}`];
    if (!element || element.length <= 0) return null;
    return set.byteArray.subarray(element.dataOffset, element.dataOffset + element.length);
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
    u16: (tag) => ((bytes(tag)?.length ?? 0) >= 2 ? (set.uint16(`x${tag}`) ?? null) : null),
    u32: (tag) => ((bytes(tag)?.length ?? 0) >= 4 ? (set.uint32(`x${tag}`) ?? null) : null),
    items: (tag) =>
      (set.elements[`x${tag}`]?.items ?? []).flatMap(({ dataSet }) => (dataSet ? attributesOf(dataSet) : [])),
  };
}

function withoutEscapes(raw: Uint8Array): Uint8Array {
  if (!raw.includes(0x1b)) return raw;
  const latin = new TextDecoder('latin1').decode(raw).replace(ESCAPE, '');
  return Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
}
