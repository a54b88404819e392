import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { linkSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { createFileDurably, makeDirDurably, syncDir } from './durable-file.ts';
import type { StoreKey } from './open-database.ts';
import { resultCode, StoreRefusal } from './refusal.ts';

/** 64 MB and about 0.2 s: once at a start. The bounds keep a forged file from asking for more than there is. */
const SCRYPT = { n: 2 ** 16, r: 8, p: 1 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const plainSchema = z.strictObject({ v: z.literal(1), key: hex(32) });

const wrappedSchema = z.strictObject({
  v: z.literal(1),
  scrypt: z.strictObject({
    n: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.int().min(8).max(16),
    p: z.int().min(1).max(4),
    salt: hex(16),
  }),
  nonce: hex(12),
  wrapped: hex(32),
  tag: hex(16),
});

type Scrypt = z.infer<typeof wrappedSchema>['scrypt'];

/** Makes a file with a new key, wrapped by the passphrase if there is one; leaves a file that is there alone. */
export function makeKeyFile(file: string, passphrase: string | undefined): void {
  const key = randomBytes(32);
  const text =
    passphrase === undefined
      ? plainKeyText(key.toString('hex'))
      : `${JSON.stringify(wrap(key, passphrase))}\n`;
  makeDirDurably(dirname(file));
  // Linked into place, the file is there as a whole or not at all: half a key would lock a clinic out for good.
  const partial = `${file}.${randomBytes(6).toString('hex')}`;
  createFileDurably(partial, text, 0o600);
  try {
    linkSync(partial, file);
    syncDir(dirname(file));
  } catch (error) {
    // A file system without links (a memory stick's) still creates exclusively.
    if (resultCode(error) !== 'EEXIST') createFileDurably(file, text, 0o600);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** A key file that is wrapped by nothing. */
export function plainKeyText(key: StoreKey): string {
  return `${JSON.stringify({ v: 1, key })}\n`;
}

/** The key in a key file's text. Throws StoreRefusal. */
export function readKeyFile(text: string, passphrase: string | undefined): StoreKey {
  const content = parse(text);
  const plain = plainSchema.safeParse(content);
  if (plain.success) return plain.data.key;
  const wrapped = wrappedSchema.safeParse(content);
  if (!wrapped.success) {
    throw new StoreRefusal(
      'key-missing',
      '密钥文件的内容不完整，数据没有打开，也没有改动。请放回原来的密钥文件。',
    );
  }
  if (passphrase === undefined) {
    throw new StoreRefusal(
      'passphrase-needed',
      '这份数据的密钥由口令保护，数据没有打开，也没有改动。请用环境变量 CLINIC_PASSPHRASE 给出口令后再打开。',
    );
  }
  return unwrap(wrapped.data, passphrase);
}

function wrap(key: Buffer, passphrase: string): z.infer<typeof wrappedSchema> {
  const scrypt: Scrypt = { ...SCRYPT, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, scrypt), nonce);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    v: 1,
    scrypt,
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

function unwrap(content: z.infer<typeof wrappedSchema>, passphrase: string): StoreKey {
  const bytes = (text: string) => Buffer.from(text, 'hex');
  const key = wrappingKey(passphrase, content.scrypt);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(content.nonce), { authTagLength: 16 });
  decipher.setAuthTag(bytes(content.tag));
  try {
    return Buffer.concat([decipher.update(bytes(content.wrapped)), decipher.final()]).toString('hex');
  } catch (error) {
    throw new StoreRefusal(
      'wrong-key',
      '口令不对，数据没有打开，也没有改动。请改正环境变量 CLINIC_PASSPHRASE 后再打开。',
      error,
    );
  }
}

function wrappingKey(passphrase: string, { n, r, p, salt }: Scrypt): Buffer {
  // The same passphrase typed through another input method must give the same key.
  const text = passphrase.normalize('NFKC');
  return scryptSync(text, Buffer.from(salt, 'hex'), 32, { N: n, r, p, maxmem: 256 * n * r });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
