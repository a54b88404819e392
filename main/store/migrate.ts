import type { Db } from './open-database.ts';
import { RESTORE, resultCode, StoreRefusal } from './refusal.ts';

export interface Migration {
  /** 10, 20, 30 …; gaps leave room for a fix in between. */
  readonly version: number;
  readonly sql: string;
}

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Brings the schema up to date in one transaction: all steps or none. A schema from the future is refused. */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const current = schemaVersion(db);
  if (current > newest) {
    throw new StoreRefusal(
      'newer-schema',
      `这份数据由更新版本的工作站写成（数据版本 ${current}，本程序认识到 ${newest}），没有改动。请安装新版本后再打开。`,
    );
  }
  const pending = migrations.filter((step) => step.version > current);
  if (pending.length === 0) return;
  try {
    db.transaction(() => {
      for (const step of pending) {
        db.exec(step.sql);
        db.pragma(`user_version=${step.version}`);
      }
    }).immediate();
  } catch (error) {
    // A step that has shipped was tried on its schema: if it does not fit, the schema is not what it says.
    if (resultCode(error) !== 'SQLITE_ERROR') throw error;
    throw new StoreRefusal('damaged', `数据库的结构与版本号不符，文件已原样保留。${RESTORE}`, error);
  }
}
