import type { ByteReader } from '../byte-reader.ts';

/** Of section 1 (EN 1064 §5.4); the ones we read or write. */
export const TAG = {
  lastName: 0,
  firstName: 1,
  patientId: 2,
  age: 4,
  birthDate: 5,
  height: 6,
  weight: 7,
  sex: 8,
  device: 14,
  date: 25,
  time: 26,
  highPass: 27,
  lowPass: 28,
  filters: 29,
  timeZone: 34,
  end: 255,
} as const;

const TAG_HEADER = 3;
const MAX_TAGS = 1_000;

export type ScpTags = ReadonlyMap<number, Uint8Array>;

/** Section 1: values by tag, the first of each; an empty value counts as none. */
export function readTags(section: ByteReader): ScpTags {
  const tags = new Map<number, Uint8Array>();
  for (let at = 0, read = 0; at + TAG_HEADER <= section.length && read < MAX_TAGS; read++) {
    const tag = section.u8(at);
    if (tag === TAG.end) break;
    const from = at + TAG_HEADER;
    at = from + section.u16(at + 1);
    const value = section.slice(from, at);
    if (value.length > 0 && !tags.has(tag)) tags.set(tag, value);
  }
  return tags;
}
