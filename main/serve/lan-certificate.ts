import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { replaceFileDurably } from '../store/durable-file.ts';

export interface LanCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the certificate, as browsers show it: what an administrator compares at each new seat. */
  readonly fingerprint: string;
}

const YEARS = 10;

/** The clinic's own certificate: made once and kept, because the seats have pinned it. */
export async function lanCertificate(dataDir: string): Promise<LanCertificate> {
  const files = { key: join(dataDir, 'lan.key'), cert: join(dataDir, 'lan.crt') };
  const kept = keptIn(files);
  if (kept) return kept;
  const notAfterDate = new Date(Date.now() + YEARS * 365 * 24 * 3_600_000);
  const made = await generate([{ name: 'commonName', value: 'township-clinic-workstation' }], {
    keyType: 'ec',
    curve: 'P-256',
    notAfterDate,
  });
  replaceFileDurably(files.key, made.private, 0o600);
  replaceFileDurably(files.cert, made.cert, 0o644);
  return certificateOf(made.private, made.cert);
}

/** Undefined where there is none, or where what is there is no pair: a clinic must not stay shut for that. */
function keptIn(files: { readonly key: string; readonly cert: string }): LanCertificate | undefined {
  try {
    const [key, cert] = [readFileSync(files.key, 'utf8'), readFileSync(files.cert, 'utf8')];
    const isPair = new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
    return isPair ? certificateOf(key, cert) : undefined;
  } catch {
    return undefined;
  }
}

function certificateOf(key: string, cert: string): LanCertificate {
  return { key, cert, fingerprint: new X509Certificate(cert).fingerprint256 };
}
