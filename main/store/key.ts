import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE, WRAPPED_KEY_FILE } from '../key-names.ts';
import { makeKeyFile, readKeyFile } from './key-file.ts';
import type { StoreKey } from './open-database.ts';
import { asRefusal, resultCode, StoreRefusal } from './refusal.ts';
import { holdsStore } from './store-info.ts';

export interface KeyOptions {
  /** The data directory: whether it holds a clinic decides whether a key may be made. */
  readonly dir: string;
  /** Handed in by the shell, which had the operating system's key store unwrap it: 64 hex digits. */
  readonly given?: string;
  /** Where the key file is, when not beside the data. */
  readonly keyFile?: string;
  /** Wraps a new key file; unwraps one that is wrapped. */
  readonly passphrase?: string;
}

export interface FoundKey {
  readonly key: StoreKey;
  /** For the administrator. */
  readonly warning?: string;
}

/**
 * The key of the database: handed in, from the key file, or made for a new clinic. Throws StoreRefusal
 * `key-missing`, `passphrase-needed` or `wrong-key`; a key is never made where data waits for another one.
 */
export function findKey(options: KeyOptions): FoundKey {
  const { dir, given, passphrase, keyFile = join(dir, KEY_FILE) } = options;
  if (given !== undefined) return { key: checkedHex(given) };
  try {
    const text = readText(keyFile) ?? makeMissing(dir, keyFile, passphrase);
    const key = readKeyFile(text, passphrase);
    const warning = [tightenMode(keyFile), unprotected(text, passphrase)]
      .filter((part) => part !== '')
      .join('');
    return warning === '' ? { key } : { key, warning };
  } catch (error) {
    throw asRefusal(error, 'open');
  }
}

function checkedHex(given: string): StoreKey {
  if (/^[0-9a-f]{64}$/.test(given)) return given;
  throw new StoreRefusal('wrong-key', '系统交来的数据库密钥格式不对，数据没有打开，也没有改动。');
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (resultCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function makeMissing(dir: string, keyFile: string, passphrase: string | undefined): string {
  if (existsSync(join(dir, WRAPPED_KEY_FILE))) {
    throw new StoreRefusal(
      'key-missing',
      '这份数据的密钥由系统钥匙串保管，命令行取不到，数据没有打开，也没有改动。请在工作站窗口里打开；恢复和核对也可以用 --key 给出另存的密钥文件。',
    );
  }
  if (holdsStore(dir)) {
    throw new StoreRefusal(
      'key-missing',
      `找不到数据库的密钥文件（${keyFile}），数据没有打开，也没有改动。请把原来的密钥文件放回原处；没有它，任何人都无法读出数据。`,
    );
  }
  makeKeyFile(keyFile, passphrase);
  // Of two programs started at once the first made the key: both read that one.
  return readFileSync(keyFile, 'utf8');
}

/** Windows keeps a file in a profile private by its own means; elsewhere the mode must say so. */
function tightenMode(file: string): string {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return '';
  chmodSync(file, 0o600);
  return `密钥文件 ${file} 曾可被这台电脑的其他账号读取，现已改为只有本账号可读。如有人可能读过它，请更换密钥并检查账号。`;
}

function unprotected(text: string, passphrase: string | undefined): string {
  if (passphrase === undefined || text.includes('"wrapped"')) return '';
  return '密钥文件没有用口令保护，给出的口令没有用到。';
}
