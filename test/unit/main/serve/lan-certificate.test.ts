import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lanCertificate } from '../../../../main/serve/lan-certificate.ts';
import { tempDir } from '../../../support/tmp.ts';

describe('the certificate for the network', () => {
  it('is made once: the seats have pinned it', async () => {
    const dir = tempDir();
    const made = await lanCertificate(dir);
    expect(await lanCertificate(dir)).toEqual(made);
    expect(statSync(join(dir, 'lan.key')).mode & 0o077).toBe(0);
  });

  it.each(['lan.key', 'lan.crt'])(
    'is made anew where %s was lost, cut off or belongs to another',
    async (name) => {
      const dir = tempDir();
      const first = await lanCertificate(dir);
      const other = tempDir();
      await lanCertificate(other);
      for (const text of [
        '',
        readFileSync(join(dir, name), 'utf8').slice(0, 80),
        readFileSync(join(other, name), 'utf8'),
      ]) {
        writeFileSync(join(dir, name), text);
        const made = await lanCertificate(dir);
        expect(made.fingerprint).not.toBe(first.fingerprint);
        expect(await lanCertificate(dir)).toEqual(made);
      }
    },
  );
});
