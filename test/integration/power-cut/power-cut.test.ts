import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../../support/needs.ts';
import { judgeRestorer, judgeSaver, judgeSeat } from '../../support/power-cut/judges.ts';
import type { Operation } from '../../support/power-cut/operation.ts';
import { record, recordingRefused } from '../../support/power-cut/record.ts';
import { replay } from '../../support/power-cut/replay.ts';
import { suiteDir } from '../../support/tmp.ts';

const IMAGES = 300;
const children = join(import.meta.dirname, '../../support/children');

const suite = suiteDir();

/** The saver's first start, its saves, checkpoints, an orderly end and more starts, as the disk saw them. */
function recordSaver(name: string, ...options: readonly string[]): readonly Operation[] {
  const root = join(suite, name, 'root');
  mkdirSync(root, { recursive: true });
  const steps = ['--saves', '60', '--checkpoint-every', '9', '--reopen-every', '25', '--reserve-every', '4'];
  return record(root, [join(children, 'saver.ts'), join(root, 'data'), '-', name, ...steps, ...options]);
}

describe('a power cut', () => {
  const refused = recordingRefused();
  let full: readonly Operation[] = [];
  let normal: readonly Operation[] = [];

  beforeAll(() => {
    if (refused !== undefined) return;
    full = recordSaver('full');
    normal = recordSaver('normal', '--synchronous-normal');
  });

  it('was recorded with everything that matters in it', (context) => {
    needs(context, refused);
    const count = (type: Operation['type'], path?: string) =>
      full.filter(
        (operation) =>
          operation.type === type && (path === undefined || ('path' in operation && operation.path === path)),
      ).length;
    expect(count('said')).toBe(62);
    expect(count('sync', 'data/clinic.db-wal')).toBeGreaterThanOrEqual(60);
    // Checkpoints write into the database itself and sync it.
    expect(count('write', 'data/clinic.db')).toBeGreaterThan(30);
    expect(count('sync', 'data/clinic.db')).toBeGreaterThan(6);
    expect(count('unlink', 'data/clinic.db-wal')).toBe(3);
    expect(count('sync-dir', '')).toBeGreaterThanOrEqual(1);
    expect(count('sync', 'data/clinic.key') + count('link') + count('rename')).toBeGreaterThanOrEqual(2);
  });

  it(`loses nothing acknowledged and leaves nothing half, in ${IMAGES} images`, {
    timeout: 240_000,
  }, (context) => {
    needs(context, refused);
    const seed = Math.trunc(Math.random() * 2 ** 31);
    console.log(`power cuts of seed ${seed}`);
    const verdict = replay(full, IMAGES, seed, judgeSaver);
    expect(verdict.faults).toEqual([]);
    expect(verdict.images).toBe(IMAGES);
    expect(verdict.afterAcknowledgement).toBeGreaterThan(IMAGES / 2);
  });

  it(`of a whole node loses nothing that its seat was told, in ${IMAGES} images`, {
    timeout: 240_000,
  }, (context) => {
    needs(context, refused);
    const root = join(suite, 'node', 'root');
    mkdirSync(root, { recursive: true });
    const operations = record(root, [join(children, 'seat-saver.ts'), join(root, 'data'), '25']);
    expect(operations.filter(({ type }) => type === 'said')).toHaveLength(50);
    const seed = Math.trunc(Math.random() * 2 ** 31);
    console.log(`power cuts of a node of seed ${seed}`);
    const verdict = replay(operations, IMAGES, seed, judgeSeat);
    expect(verdict.faults).toEqual([]);
    expect(verdict.afterAcknowledgement).toBeGreaterThan(IMAGES / 2);
    const unsynced = operations.filter(({ type }) => type !== 'sync');
    expect(replay(unsynced, 30, 3, judgeSeat).faults.length).toBeGreaterThan(10);
  });

  it('would be seen to lose saves if commits were not synced: SQLite’s own default with a write-ahead log', (context) => {
    needs(context, refused);
    const { faults } = replay(normal, 60, 1, judgeSaver);
    expect(faults.filter(({ what }) => what.includes('are lost')).length).toBeGreaterThan(20);
  });

  it.for([
    ['the write-ahead log', 'sync', /clinic\.db-wal$/],
    ['the database at a checkpoint', 'sync', /clinic\.db$/],
    ['the key file', 'sync', /clinic\.key/],
    ['the names in the directory', 'sync-dir', /^data$/],
    ['the name of the directory', 'sync-dir', /^$/],
  ] as const)('would be seen if the program did not sync %s', ([, type, path], context) => {
    needs(context, refused);
    const without = full.filter((operation) => operation.type !== type || !path.test(operation.path));
    expect(without.length).toBeLessThan(full.length);
    expect(replay(without, 60, 2, judgeSaver).faults.length).toBeGreaterThan(2);
  });

  it('during a backup or a restore leaves the old data, the restored, or a refusal and a second try', {
    timeout: 120_000,
  }, (context) => {
    needs(context, refused);
    const root = join(suite, 'restore', 'root');
    mkdirSync(root, { recursive: true });
    const operations = record(root, [join(children, 'restorer.ts'), join(root, 'data')]);
    const said = operations.flatMap((operation) => (operation.type === 'said' ? [operation.text] : []));
    const restoring = operations.findIndex(
      (operation) => operation.type === 'said' && operation.text === 'restoring\n',
    );
    const backup = operations.findIndex(({ type }) => type === 'rename');
    expect(said.filter((text) => text.startsWith('ack '))).toHaveLength(20);
    expect(restoring).toBeGreaterThan(backup);
    const seed = Math.trunc(Math.random() * 2 ** 31);
    console.log(`power cuts of a restore of seed ${seed}`);
    expect(replay(operations, 150, seed, judgeRestorer).faults).toEqual([]);
  });
});
