import os from 'node:os';
import path from 'node:path';
import { defaultDataDir } from '../../main/data-dir.ts';
import { findKey } from '../../main/store/key.ts';
import type { StoreKey } from '../../main/store/open-database.ts';

/** Which data a command works on, and where its key is kept when not beside it. */
export const DATA_OPTIONS = {
  data: { type: 'string' },
  practice: { type: 'boolean', default: false },
  key: { type: 'string' },
} as const;

interface DataValues {
  readonly data?: string | undefined;
  readonly practice: boolean;
  readonly key?: string | undefined;
}

const fromHere = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

export function dataDirOf({ data, practice }: DataValues): string {
  const platform = { platform: process.platform, env: process.env, home: os.homedir() };
  return data === undefined ? defaultDataDir(platform, practice) : fromHere(data);
}

/** Throws StoreRefusal. */
export function keyOf(dir: string, { key }: DataValues): StoreKey {
  const passphrase = process.env.CLINIC_PASSPHRASE;
  return findKey({
    dir,
    ...(key !== undefined && { keyFile: fromHere(key) }),
    ...(passphrase !== undefined && { passphrase }),
  }).key;
}
