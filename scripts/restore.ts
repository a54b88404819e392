import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../main/data-dir.ts';
import { newestBackup } from '../main/store/backup.ts';
import { findKey } from '../main/store/key.ts';
import { StoreRefusal } from '../main/store/refusal.ts';
import { restoreBackup } from '../main/store/restore-backup.ts';

/** `npm run restore -- [--data DIR] [--practice] [--backup NAME]`: puts a backup in the database's place, which is kept. */
function restore(): string {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      practice: { type: 'boolean', default: false },
      backup: { type: 'string' },
    },
  });
  const platform = { platform: process.platform, env: process.env, home: os.homedir() };
  const from = process.env.INIT_CWD ?? process.cwd();
  const dir =
    values.data === undefined ? defaultDataDir(platform, values.practice) : path.resolve(from, values.data);
  const backup = values.backup ?? newestBackup(dir)?.file;
  if (backup === undefined) throw new StoreRefusal('damaged', `目录 ${dir} 里没有备份，什么都没有改动。`);
  const passphrase = process.env.CLINIC_PASSPHRASE;
  const { key } = findKey({ dir, ...(passphrase !== undefined && { passphrase }) });
  const { keptAs } = restoreBackup(dir, backup, key);
  const kept = keptAs === undefined ? '' : `原来的数据库保留为 ${keptAs}。`;
  return `已从备份 ${backup} 恢复。${kept}现在可以用 npm start 打开。`;
}

try {
  console.log(restore());
} catch (error) {
  console.error(error instanceof StoreRefusal ? error.sentence : String(error));
  process.exitCode = 1;
}
