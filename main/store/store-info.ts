import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listBackups, newestBackup } from './backup-list.ts';
import { replaceFileDurably } from './durable-file.ts';
import type { StoreKey } from './open-database.ts';
import { RESTORE, resultCode, StoreRefusal } from './refusal.ts';

export const STORE_FILE = 'clinic.db';

/** Beside the database, in the clear: tells a wrong key from a damaged file, and a lost file from a new clinic. */
export const INFO_FILE = 'clinic.info.json';

const infoSchema = z.object({ keyFingerprint: z.string().regex(/^[0-9a-f]{32}$/) });

/** Not a secret: a 256-bit random key cannot be found from it. */
export function fingerprintOf(key: StoreKey): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update('clinic store key').digest('hex').slice(0, 32);
}

/** The fingerprint of the key of this directory's database, or undefined while there is none. */
export function readFingerprint(dir: string): string | undefined {
  try {
    return infoSchema.parse(JSON.parse(readFileSync(join(dir, INFO_FILE), 'utf8'))).keyFingerprint;
  } catch {
    // Missing or unreadable: it is written again at the next opening with the right key.
    return undefined;
  }
}

/** Notes that the database of this directory exists and opens with this key. */
export function noteOpened(dir: string, key: StoreKey): void {
  const keyFingerprint = fingerprintOf(key);
  if (readFingerprint(dir) === keyFingerprint) return;
  replaceFileDurably(join(dir, INFO_FILE), `${JSON.stringify({ keyFingerprint })}\n`, 0o600);
}

/**
 * Whether a clinic's data was ever begun in this directory or is to be restored in it, be the database readable or not.
 * Throws StoreRefusal where the folder of backups cannot be read.
 */
export function holdsStore(dir: string): boolean {
  const traces = [STORE_FILE, `${STORE_FILE}-wal`, INFO_FILE];
  return traces.some((name) => existsSync(join(dir, name))) || listBackups(dir).length > 0;
}

/** The smallest page; SQLite takes a file of one byte for an empty one and would begin it anew. */
const LEAST_BYTES = 512;

/** Refuses to begin a new, empty clinic where there was one whose file is gone or was emptied. */
export function refuseLostDatabase(dir: string): void {
  const bytes = statSync(join(dir, STORE_FILE), { throwIfNoEntry: false })?.size ?? 0;
  if (bytes >= LEAST_BYTES) return;
  const traces = [INFO_FILE, `${STORE_FILE}-wal`];
  if (traces.some((name) => existsSync(join(dir, name))) || listBackups(dir).length > 0)
    throw new StoreRefusal('damaged', `数据库文件不见了或是空的，没有新建。${RESTORE}`);
}

/** Sharpens a refusal at opening: the wrong key, or a damaged file and the backup to restore. */
export function explainRefusal(refusal: unknown, dir: string, key: StoreKey): unknown {
  if (!(refusal instanceof StoreRefusal) || refusal.code !== 'damaged') return refusal;
  const expected = readFingerprint(dir);
  if (expected === undefined && resultCode(refusal.cause) === 'SQLITE_NOTADB') {
    const sentence = `数据库密钥不对，或文件有损坏；文件已原样保留。请先核对密钥。${restoreAdvice(dir)}`;
    return new StoreRefusal('wrong-key', sentence, refusal);
  }
  if (expected !== undefined && expected !== fingerprintOf(key)) {
    return new StoreRefusal(
      'wrong-key',
      '数据库密钥不对，数据没有打开，也没有改动。请使用这份数据原来的密钥文件或口令。',
      refusal,
    );
  }
  const sentence = refusal.sentence.replace(RESTORE, restoreAdvice(dir));
  return new StoreRefusal('damaged', sentence, refusal);
}

function restoreAdvice(dir: string): string {
  const backup = newestBackup(dir);
  if (!backup) return '没有找到备份：请联系管理员，不要删除这个目录里的任何文件。';
  return `最近的备份是 ${backup.file}，用 npm run restore 从它恢复，现在的文件会保留。`;
}
