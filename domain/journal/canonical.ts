/**
 * Canonical JSON in the manner of RFC 8785: object keys sorted by UTF-16 code unit, no white space, numbers
 * as ECMAScript prints them. Two nodes that hold the same value hold the same bytes, so they get the same hash.
 * Keys whose value is `undefined` are absent. Throws TypeError on what JSON cannot say (NaN, functions, bigint).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>;
    const fields: string[] = [];
    for (const key of Object.keys(record).sort()) {
      const field = record[key];
      if (field !== undefined) fields.push(`${JSON.stringify(key)}:${canonicalJson(field)}`);
    }
    return `{${fields.join(',')}}`;
  }
  throw new TypeError(`a ${typeof value} has no canonical form`);
}
