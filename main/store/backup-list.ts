import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** `clinic-YYYYMMDD-HHMMSS.db`, local time: a person looks for it by the clock on the wall. */
export function backupName(madeAtMs: number): string {
  const at = new Date(madeAtMs);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `clinic-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}.db`;
}

function madeAt(name: string): number | undefined {
  const match = NAME.exec(name);
  if (!match) return undefined;
  const [year = 0, month = 0, ...rest] = match.slice(1).map(Number);
  const [day = 0, hour = 0, minute = 0, second = 0] = rest;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

/** The finished backups of a data directory, newest first. */
export function listBackups(dir: string): readonly Backup[] {
  let names: readonly string[];
  try {
    names = readdirSync(backupsDir(dir));
  } catch {
    return [];
  }
  return names
    .flatMap((file): Backup[] => {
      const madeAtMs = madeAt(file);
      const stat = statSync(join(backupsDir(dir), file), { throwIfNoEntry: false });
      return madeAtMs === undefined || !stat?.isFile() ? [] : [{ file, madeAtMs, bytes: stat.size }];
    })
    .sort((a, b) => (a.file < b.file ? 1 : -1));
}

export function newestBackup(dir: string): Backup | undefined {
  return listBackups(dir)[0];
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
