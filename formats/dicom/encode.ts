import { byteWriter } from '../byte-writer.ts';
import type { Tag } from './tags.ts';

/** A data element to be written: two letters say of which kind its value is (PS3.5 §6.2). */
export interface Element {
  readonly tag: Tag | FileTag;
  readonly kind:
    | 'AS'
    | 'CS'
    | 'DA'
    | 'DS'
    | 'DT'
    | 'IS'
    | 'LO'
    | 'OB'
    | 'OW'
    | 'PN'
    | 'SH'
    | 'SQ'
    | 'ST'
    | 'TM'
    | 'UI'
    | 'UL'
    | 'US';
  readonly value: Uint8Array;
}

/** Group 2, that of the file itself (PS3.10 §7.1). */
export type FileTag = '00020000' | '00020001' | '00020002' | '00020003' | '00020010' | '00020012';

const LONG_LENGTH = new Set(['OB', 'OW', 'SQ']);
const utf8 = new TextEncoder();

/** Text of a tag; made even with a space, a UID with a NUL. */
export function textElement(tag: Element['tag'], kind: Element['kind'], text: string): Element {
  const bytes = utf8.encode(text);
  if (bytes.length % 2 === 0) return { tag, kind, value: bytes };
  const even = new Uint8Array(bytes.length + 1).fill(kind === 'UI' ? 0 : 0x20);
  even.set(bytes);
  return { tag, kind, value: even };
}

export function numbersElement(
  tag: Element['tag'],
  kind: 'US' | 'UL',
  ...numbers: readonly number[]
): Element {
  const writer = byteWriter();
  for (const number of numbers) kind === 'US' ? writer.u16(number) : writer.u32(number);
  return { tag, kind, value: writer.take() };
}

/** Items of explicit length, each a data set. */
export function sequenceElement(tag: Tag, ...items: readonly (readonly Element[])[]): Element {
  const writer = byteWriter();
  for (const item of items) {
    const bytes = encodeElements(item);
    writer.u16(0xfffe);
    writer.u16(0xe000);
    writer.u32(bytes.length);
    writer.bytes(bytes);
  }
  return { tag, kind: 'SQ', value: writer.take() };
}

/** Explicit VR, little endian; elements in the order of their tags. */
export function encodeElements(elements: readonly Element[]): Uint8Array {
  const writer = byteWriter();
  for (const { tag, kind, value } of [...elements].sort((a, b) => (a.tag < b.tag ? -1 : 1))) {
    writer.u16(Number.parseInt(tag.slice(0, 4), 16));
    writer.u16(Number.parseInt(tag.slice(4), 16));
    writer.bytes(utf8.encode(kind));
    if (LONG_LENGTH.has(kind)) writer.u16(0);
    if (LONG_LENGTH.has(kind)) writer.u32(value.length);
    else writer.u16(value.length);
    writer.bytes(value);
  }
  return writer.take();
}
