import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../domain/journal/index.ts';
import type { Publication } from '../../domain/policy/apply.ts';
import type { PolicyPack } from '../../domain/policy/pack.ts';
import { type PackFault, validatePack } from '../../domain/policy/validate.ts';

/** What a county publishes: the pack, who it is from, and the signature over the pack's canonical JSON. */
const documentSchema = z.strictObject({
  pack: z.unknown(),
  publisher: z.string().trim().min(1).max(80),
  publicKey: z.base64().max(200),
  signature: z.base64().max(200),
});

/** A published pack with its indentation and its signature. */
export const MAX_DOCUMENT_LENGTH = 600_000;

export type OpenedPack =
  | { readonly ok: true; readonly pack: PolicyPack; readonly publication: Publication }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Reads a published document: its form, its signature, its content. Never throws. */
export function openSignedPack(text: string): OpenedPack {
  const failed = (path: string, sentence: string): OpenedPack => ({
    ok: false,
    faults: [{ path, sentence }],
  });
  if (text.length > MAX_DOCUMENT_LENGTH) return failed('', '文件太大，不是政策包。');
  const document = documentSchema.safeParse(parseJson(text));
  if (!document.success) {
    const faults = document.error.issues.map(({ path }) => ({
      path: path.map(String).join('.'),
      sentence: '文件不是县里发布的政策包（缺少内容、发布者或签名）。',
    }));
    return { ok: false, faults };
  }
  const { pack, publisher, publicKey, signature } = document.data;
  if (!isSignedBy(pack, publicKey, signature))
    return failed('signature', '签名与内容不符，文件可能被改动过。请向县里重新索取。');
  const validation = validatePack(pack);
  if (!validation.ok) return validation;
  return { ok: true, pack: validation.pack, publication: { publisher, publicKey, signature } };
}

/** Signs a pack as a county does. */
export function signPack(pack: PolicyPack, publisher: string, privateKey: KeyObject): string {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  const signature = sign(null, Buffer.from(canonicalJson(pack)), privateKey).toString('base64');
  return JSON.stringify({ pack, publisher, publicKey, signature });
}

/** What people compare by telephone: sixteen digits of the key's SHA-256 in groups of four. */
export function fingerprintOf(publicKey: string): string {
  const digits = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
  return digits.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
}

function isSignedBy(pack: unknown, publicKey: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(canonicalJson(pack)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
