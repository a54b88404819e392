import { z } from 'zod';

/** Control characters break lines and prints; bidirectional overrides make a name read as another one. */
const LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const NOTE = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/u;

/** One line typed by a person or read from a card: trimmed, not blank, at most `max` UTF-16 units. */
export function lineSchema(max: number) {
  return z.string().trim().min(1, '不能为空').max(max, `不能超过${max}个字`).regex(LINE, '含有不可见的字符');
}

/** Free text that may have several lines. */
export function noteSchema(max: number) {
  return z.string().trim().min(1, '不能为空').max(max, `不能超过${max}个字`).regex(NOTE, '含有不可见的字符');
}

/** A field that may stand empty on the form: `null` means "not filled in", never "none". */
export function blankable<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null);
}
