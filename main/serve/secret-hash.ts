import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { SecretHash } from '../../domain/staff/events.ts';

/** OWASP's scrypt setting of 32 MB: about a tenth of a second on a clinic's PC, and on a thread of its own. */
const COST = { n: 2 ** 15, r: 8, p: 1 } as const;
const KEY_BYTES = 32;

export async function hashSecret(secret: string): Promise<SecretHash> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, COST);
  return { ...COST, salt: salt.toString('base64'), hash: key.toString('base64') };
}

export async function secretMatches(secret: string, stored: SecretHash): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64');
  const key = await derive(secret, Buffer.from(stored.salt, 'base64'), stored, expected.length);
  return timingSafeEqual(key, expected);
}

/** Takes as long as a real check, so that the time of an answer does not tell whether an account exists. */
export async function wasteTime(secret: string): Promise<void> {
  await derive(secret, Buffer.alloc(16), COST);
}

function derive(
  secret: string,
  salt: Buffer,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
  length = KEY_BYTES,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(secret.normalize('NFKC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
