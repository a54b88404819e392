import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clinicKinds } from '../../../domain/clinic/events.ts';
import { CLINIC } from '../../../domain/clinic/state.ts';
import { draft } from '../../../domain/journal/index.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { keepBackups } from '../../../main/daily-backup.ts';
import type { Log } from '../../../main/log.ts';
import { createBackup, listBackups, newestBackup } from '../../../main/store/backup.ts';
import { backupsDir } from '../../../main/store/backup-list.ts';
import type { Store } from '../../../main/store/store.ts';
import { REGION } from '../../support/clinic-world.ts';
import { nurse, testStore } from '../../support/stores.ts';

const HOUR_MS = 3_600_000;
let nowMs = Date.parse('2026-11-22T08:00:00+08:00');
let store: Store;
let copying = 0;
let logged: string[] = [];
const log: Log = {
  write: (event) => void logged.push(event),
  error: (event) => {
    logged.push(`${event} failed`);
    return '';
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  logged = [];
  copying = 0;
  const real = testStore({ nowMs: () => nowMs }, catalogue);
  store = {
    ...real,
    copyTo(target) {
      copying += 1;
      return real.copyTo(target).finally(() => {
        copying -= 1;
      });
    },
  };
});
afterEach(() => {
  vi.useRealTimers();
  store.close();
});

/** The computer stays on for so long; what it began meanwhile is then done. */
async function stayOn(hours: number): Promise<void> {
  for (let half = 0; half < hours * 2; half++) {
    nowMs += HOUR_MS / 2;
    vi.advanceTimersByTime(HOUR_MS / 2);
    while (copying > 0) await setTimeout(5);
    // Then it is named and told of.
    await setTimeout(0);
  }
}

const found = () =>
  store.append(nurse, () => [
    draft(clinicKinds.founded, CLINIC, { name: '卫生院', region: REGION, practice: false, rooms: [] }),
  ]);

it('a clinic is backed up once in most of a day, however long the computer stays on; an empty store is not', async () => {
  const { stop } = keepBackups(store, log);
  await stayOn(1);
  expect(listBackups(store.dir)).toEqual([]);
  found();
  await stayOn(1);
  expect(listBackups(store.dir).map(({ file }) => file)).toEqual(['clinic-20261122-093000.db']);
  await stayOn(19);
  expect(listBackups(store.dir)).toHaveLength(1);
  await stayOn(1.5);
  expect(listBackups(store.dir).map(({ file }) => file)).toEqual([
    'clinic-20261123-053000.db',
    'clinic-20261122-093000.db',
  ]);
  stop();
  await stayOn(24);
  expect(logged).toEqual(['backup', 'backup']);
});

it('a backup that fails is logged, told since when, and tried again', async () => {
  found();
  const startMs = nowMs;
  writeFileSync(backupsDir(store.dir), 'in the way');
  const { stop, failingSinceMs } = keepBackups(store, log);
  await stayOn(1);
  expect(logged).toEqual(['backup failed', 'backup failed']);
  expect(failingSinceMs()).toBe(startMs + HOUR_MS / 2);
  rmSync(backupsDir(store.dir));
  await stayOn(0.5);
  expect(logged.at(-1)).toBe('backup');
  expect(failingSinceMs()).toBeNull();
  expect(listBackups(store.dir)).toHaveLength(1);
  stop();
});

it('is told of no longer once somebody made a backup by hand', async () => {
  found();
  writeFileSync(backupsDir(store.dir), 'in the way');
  const { stop, failingSinceMs } = keepBackups(store, log);
  await stayOn(1);
  expect(failingSinceMs()).not.toBeNull();
  rmSync(backupsDir(store.dir));
  await createBackup(store);
  expect(failingSinceMs()).toBeNull();
  await stayOn(0.5);
  nowMs += 20 * HOUR_MS;
  expect(failingSinceMs()).toBeNull();
  // Neither does it count as failed that the daily one comes while that is being made.
  const byHand = createBackup(store);
  vi.advanceTimersByTime(HOUR_MS / 2);
  await byHand;
  expect(failingSinceMs()).toBeNull();
  stop();
});

it('goes on when a clock that was years ahead is set right, and the backup of those days is not the newest', async () => {
  found();
  const right = nowMs;
  const { stop } = keepBackups(store, log);
  nowMs = Date.parse('2036-01-01T08:00:00+08:00');
  await stayOn(0.5);
  nowMs = right;
  await stayOn(1);
  const [, made] = listBackups(store.dir);
  expect(logged).toEqual(['backup', 'backup']);
  expect(newestBackup(store.dir, nowMs)).toEqual(made);
  // A clock that lost its battery: every backup seems to lie ahead, and one more is made.
  nowMs = Date.parse('2001-01-01T08:00:00+08:00');
  expect(newestBackup(store.dir, nowMs)?.file).toMatch(/^clinic-2036/);
  await stayOn(1);
  expect(logged).toHaveLength(3);
  expect(newestBackup(store.dir, nowMs)?.file).toMatch(/^clinic-2001/);
  stop();
});
