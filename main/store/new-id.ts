import { randomUUID } from 'node:crypto';

/** A UUID version 7 (RFC 9562): unique without coordination, and in time order so that indexes grow at one end. */
export function newId(nowMs: number = Date.now()): string {
  const time = nowMs.toString(16).padStart(12, '0');
  // Variant and randomness of a version 4, which Node draws from a pool: a tenth of the cost of random bytes.
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}
