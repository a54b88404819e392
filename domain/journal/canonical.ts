/** Text that JSON writes as it is: no quote, backslash, control character or lone surrogate. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

/**
 * Canonical JSON in the manner of RFC 8785: object keys sorted by UTF-16 code unit, no white space, numbers
 * as ECMAScript prints them. Two nodes that hold the same value hold the same bytes, so they get the same hash.
 * Keys whose value is `undefined` are absent. Throws TypeError on what JSON cannot say (NaN, functions, bigint).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) {
        throw new TypeError('a number that is not finite has no canonical form');
      }
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : record(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
}

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function list(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function record(fields: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of sorted(Object.keys(fields))) {
    const field = fields[key];
    if (field !== undefined) text += (text === '{' ? '' : ',') + label(key) + canonicalJson(field);
  }
  return `${text}}`;
}

/** The names of fields are few and short. Of those that a hostile body brings no more than this is kept. */
const MOST_LABELS = 2_000;
const LONGEST_LABEL = 64;
const labels = new Map<string, string>();

function label(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const made = `${quoted(key)}:`;
  if (labels.size < MOST_LABELS && key.length <= LONGEST_LABEL) labels.set(key, made);
  return made;
}

/** Up to here insertion orders the keys of a record faster than `sort`; every save does it several times. */
const FEW = 32;

function sorted(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? '';
    let at = i;
    for (; at > 0 && (keys[at - 1] ?? '') > key; at--) keys[at] = keys[at - 1] ?? '';
    if (at < i) keys[at] = key;
  }
  return keys;
}
