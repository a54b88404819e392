import { parseArgs } from 'node:util';
import { newestBackup } from '../main/store/backup.ts';
import { StoreRefusal } from '../main/store/refusal.ts';
import { restoreBackup } from '../main/store/restore-backup.ts';
import { DATA_OPTIONS, dataDirOf, keyOf } from './support/data-options.ts';

/**
 * `npm run restore -- [--data DIR] [--practice] [--key FILE] [--backup NAME]`: puts a backup in the database's place,
 * which is kept.
 */
function restore(): string {
  const { values } = parseArgs({ options: { ...DATA_OPTIONS, backup: { type: 'string' } } });
  const dir = dataDirOf(values);
  const backup = values.backup ?? newestBackup(dir)?.file;
  if (backup === undefined) throw new StoreRefusal('damaged', `目录 ${dir} 里没有备份，什么都没有改动。`);
  const { keptAs } = restoreBackup(dir, backup, keyOf(dir, values));
  const kept = keptAs === undefined ? '' : `原来的数据库保留为 ${keptAs}。`;
  return `已从备份 ${backup} 恢复。${kept}现在可以用 npm start 打开。`;
}

try {
  console.log(restore());
} catch (error) {
  console.error(error instanceof StoreRefusal ? error.sentence : String(error));
  process.exitCode = 1;
}
