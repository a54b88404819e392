import { canonicalJson } from '../journal/canonical.ts';

/** Equal as journal values: key order does not count, and a missing value is null. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
