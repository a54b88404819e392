import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../main/store/store.ts';
import { nurse, testStore } from '../../support/stores.ts';
import { write } from '../../support/toy-catalogue.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const logBytes = (store: Store) => statSync(`${store.file}-wal`).size;

function pendingPages(store: Store): number {
  const row = store.db
    .prepare<[], { log: number; checkpointed: number }>('pragma wal_checkpoint(noop)')
    .get();
  return row ? row.log - row.checkpointed : -1;
}

describe('the write-ahead log', () => {
  it('gets its blocks soon after the start, and a crash after that loses nothing', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a')]);
    vi.advanceTimersByTime(1_000);
    expect(logBytes(store)).toBe(8 * 1024 * 1024);
    store.append(nurse, () => [write('n2', 'b')]);
    expect(logBytes(store)).toBe(8 * 1024 * 1024);
    const dir = join(store.dir, 'crashed');
    mkdirSync(dir);
    for (const name of ['clinic.db', 'clinic.db-wal']) copyFileSync(join(store.dir, name), join(dir, name));
    const crashed = testStore({ dir });
    expect(crashed.verify()).toMatchObject({ entries: 2, difference: undefined });
    crashed.close();
    store.close();
  });

  it('is moved into the file in a pause when it is large, and after a minute when it is small', () => {
    const store = testStore();
    vi.advanceTimersByTime(2_000);
    store.append(nurse, () => [write('n1', 'a')]);
    vi.advanceTimersByTime(2_000);
    expect(pendingPages(store)).toBeGreaterThan(0);
    vi.advanceTimersByTime(60_000);
    expect(pendingPages(store)).toBe(0);
    for (let i = 0; i < 40; i++) store.append(nurse, () => [write(`n${i}`, 'x'.repeat(2_000))]);
    store.blobs.put(Buffer.alloc(4 * 1024 * 1024, 1));
    expect(pendingPages(store)).toBeGreaterThan(1_000);
    vi.advanceTimersByTime(900);
    expect(pendingPages(store)).toBeGreaterThan(1_000);
    vi.advanceTimersByTime(300);
    expect(pendingPages(store)).toBe(0);
    store.close();
  });

  it('that cannot be cared for is reported, and saves go on', () => {
    const reported: unknown[] = [];
    const store = testStore({ report: (error) => reported.push(error) });
    rmSync(`${store.file}-wal`);
    vi.advanceTimersByTime(1_000);
    expect(reported).toEqual([expect.objectContaining({ code: 'ENOENT' })]);
    expect(store.append(nurse, () => [write('n1', 'a')])).toHaveLength(1);
    store.close();
  });

  it('is left alone once the store is closed', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a')]);
    store.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
