import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { localTimeOf } from '../clinic-time.ts';
import { resultCode, StoreRefusal } from './refusal.ts';

export interface Backup {
  /** Name within the `backups` directory. */
  readonly file: string;
  readonly madeAtMs: number;
  readonly bytes: number;
}

export function backupsDir(dir: string): string {
  return join(dir, 'backups');
}

const NAME = /^clinic-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/;

/** `clinic-YYYYMMDD-HHMMSS.db`, the clinic's time: a person looks for it by the clock on the wall. */
export function backupName(madeAtMs: number): string {
  const [day = '', time = ''] = localTimeOf(madeAtMs).split(/[T+]/);
  return `clinic-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}.db`;
}

function madeAt(name: string): number | undefined {
  const madeAtMs = Date.parse(name.replace(NAME, '$1-$2-$3T$4:$5:$6+08:00'));
  return NAME.test(name) && !Number.isNaN(madeAtMs) ? madeAtMs : undefined;
}

/** A folder that cannot be read is not one without backups. Throws StoreRefusal. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (resultCode(error) === 'ENOENT') return [];
    const sentence = '备份目录读不出来，不知道里面有哪些备份；什么都没有改动。请检查备份目录的权限和磁盘。';
    throw new StoreRefusal('io-error', sentence, error);
  }
}

/** The finished backups of a data directory, newest first. Throws StoreRefusal where their folder cannot be read. */
export function listBackups(dir: string): readonly Backup[] {
  return namesIn(backupsDir(dir))
    .flatMap((file): Backup[] => {
      const madeAtMs = madeAt(file);
      const stat = statSync(join(backupsDir(dir), file), { throwIfNoEntry: false });
      return madeAtMs === undefined || !stat?.isFile() ? [] : [{ file, madeAtMs, bytes: stat.size }];
    })
    .sort((a, b) => (a.file < b.file ? 1 : -1));
}

/** A name may be pushed on to the next free second. */
const AHEAD_MS = 60_000;

/**
 * The newest one that can be seen; not one that a clock which ran ahead dated into the future, unless there is no
 * other. Never throws: it is asked for where something is wrong already.
 */
export function newestBackup(dir: string, nowMs: number = Date.now()): Backup | undefined {
  const all = seenBackups(dir);
  return all.find(({ madeAtMs }) => madeAtMs <= nowMs + AHEAD_MS) ?? all[0];
}

function seenBackups(dir: string): readonly Backup[] {
  try {
    return listBackups(dir);
  } catch {
    return [];
  }
}

const DAILY = 14;
const MONTHLY = 12;

/** What need not be kept: all but the newest of each of the last 14 days and 12 months that have a backup. */
export function superfluous(newestFirst: readonly Backup[]): readonly Backup[] {
  const kept = new Set([
    ...newestOfEach(newestFirst, 'clinic-YYYYMMDD'.length, DAILY),
    ...newestOfEach(newestFirst, 'clinic-YYYYMM'.length, MONTHLY),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach(newestFirst: readonly Backup[], prefix: number, count: number): readonly Backup[] {
  const newest = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const period = backup.file.slice(0, prefix);
    if (!newest.has(period)) newest.set(period, backup);
  }
  return [...newest.values()].slice(0, count);
}
