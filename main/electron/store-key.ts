import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { KEY_FILE, WRAPPED_KEY_FILE } from '../key-names.ts';
import { makeDirDurably, replaceFileDurably } from '../store/durable-file.ts';
import { SHELL_FOLDER } from './shell-folder.ts';

/** The operating system's key store: Electron's `safeStorage`. */
export interface KeyStore {
  /** False where it would only obfuscate: on Linux without a keyring the backend is `basic_text`. */
  protects(): Promise<boolean>;
  wrap(text: string): Promise<Uint8Array>;
  /** Rejects when another user or machine wrapped it. */
  unwrap(bytes: Uint8Array): Promise<string>;
}

export type StoreKeyChoice =
  | { readonly from: 'key-store'; readonly keyHex: string; readonly isNew: boolean }
  /** The node finds or makes the key file itself; the notice is for the person at the seat. */
  | { readonly from: 'key-file'; readonly notice?: string }
  | { readonly from: 'nowhere'; readonly code: 'key-locked'; readonly sentence: string };

/**
 * Where the key of the encrypted database comes from. New data gets a key wrapped by the operating system
 * where that protects anything; data that was begun with a key file keeps it, so that the same folder
 * opens from Electron and from the terminal alike.
 */
export async function chooseStoreKey(dataDir: string, keyStore: KeyStore): Promise<StoreKeyChoice> {
  const wrapped = await readFile(path.join(dataDir, WRAPPED_KEY_FILE), 'utf8').catch(absent);
  if (wrapped !== undefined) return (await unwrapKey(wrapped, keyStore)) ?? keyFileInstead(dataDir);
  if (await holdsData(dataDir)) return { from: 'key-file' };
  if (!(await keyStore.protects())) {
    return {
      from: 'key-file',
      notice:
        '这台电脑没有可用的系统钥匙串，数据库密钥将保存在数据目录的密钥文件里（只有当前账号可读）。' +
        '数据仍然加密；请管好这台电脑的账号和磁盘。',
    };
  }
  const keyHex = randomBytes(32).toString('hex');
  const text = Buffer.from(await keyStore.wrap(keyHex)).toString('base64');
  // On the disk before anything is encrypted with it.
  makeDirDurably(dataDir);
  replaceFileDurably(path.join(dataDir, WRAPPED_KEY_FILE), text, 0o600);
  return { from: 'key-store', keyHex, isNew: true };
}

async function unwrapKey(wrapped: string, keyStore: KeyStore): Promise<StoreKeyChoice | undefined> {
  const keyHex = await keyStore.unwrap(Buffer.from(wrapped, 'base64')).catch(() => '');
  return /^[0-9a-f]{64}$/.test(keyHex) ? { from: 'key-store', keyHex, isNew: false } : undefined;
}

/** Where the key store is lost (another computer, a new installation), the copy that was saved of the key opens the data. */
function keyFileInstead(dataDir: string): StoreKeyChoice {
  if (existsSync(path.join(dataDir, KEY_FILE))) return { from: 'key-file' };
  return {
    from: 'nowhere',
    code: 'key-locked',
    sentence:
      '系统钥匙串没有给出数据库的密钥，数据没有打开，也没有改动。' +
      '请用当初建立这份数据的系统账号登录这台电脑，解锁钥匙串后重新打开；' +
      `换了电脑或重装过系统的，把另存的密钥文件以 ${KEY_FILE} 的名字放进数据目录。`,
  };
}

async function holdsData(dataDir: string): Promise<boolean> {
  const names = (await readdir(dataDir).catch(absent)) ?? [];
  return names.some((name) => name !== SHELL_FOLDER);
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
