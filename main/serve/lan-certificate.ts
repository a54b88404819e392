import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface LanCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the certificate, as browsers show it: what an administrator compares at each new seat. */
  readonly fingerprint: string;
}

const YEARS = 10;

/** The clinic's own certificate: made once and kept, because the seats have pinned it. */
export async function lanCertificate(dataDir: string): Promise<LanCertificate> {
  const keyFile = join(dataDir, 'lan.key');
  const certFile = join(dataDir, 'lan.crt');
  if (!existsSync(keyFile) || !existsSync(certFile)) {
    const notAfterDate = new Date(Date.now() + YEARS * 365 * 24 * 3_600_000);
    const made = await generate([{ name: 'commonName', value: 'township-clinic-workstation' }], {
      keyType: 'ec',
      curve: 'P-256',
      notAfterDate,
    });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
  }
  const cert = readFileSync(certFile, 'utf8');
  return { key: readFileSync(keyFile, 'utf8'), cert, fingerprint: new X509Certificate(cert).fingerprint256 };
}
