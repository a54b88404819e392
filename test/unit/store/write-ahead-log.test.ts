import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../main/store/open-database.ts';
import { committedFrames } from '../../../main/store/write-ahead-log.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { suiteDir, tempDir } from '../../support/tmp.ts';
import { tag, write } from '../../support/toy-catalogue.ts';

const suite = suiteDir();
let copies = 0;

/** A database and its log as a crash leaves them: the log was begun anew after a checkpoint, an old end behind it. */
function crashed(): { readonly db: string; readonly log: Buffer } {
  const store = testStore({ dir: tempDir() });
  for (let i = 0; i < 12; i++)
    store.append(nurse, () => [write(`n${i}`, 'x'.repeat(900)), tag(`n${i}`, 't')]);
  store.db.pragma('wal_checkpoint(PASSIVE)');
  for (let i = 0; i < 5; i++) store.append(nurse, () => [write(`m${i}`, 'y'.repeat(2_000))]);
  const db = join(suite, `crashed-${copies}.db`);
  copyFileSync(store.file, db);
  const log = readFileSync(`${store.file}-wal`);
  store.close();
  return { db, log };
}

/** How many frames SQLite itself takes in from a log. */
function framesOfSqlite(db: string, log: Buffer): number {
  copies += 1;
  const dir = join(suite, `copy-${copies}`);
  mkdirSync(dir);
  copyFileSync(db, join(dir, 'clinic.db'));
  writeFileSync(join(dir, 'clinic.db-wal'), log);
  const opened = openDatabase(join(dir, 'clinic.db'), KEY);
  const row = opened.prepare<[], { log: number }>('pragma wal_checkpoint(noop)').get();
  opened.close();
  rmSync(dir, { recursive: true });
  return row?.log ?? -1;
}

function framesOf(log: Buffer): number {
  const file = join(suite, 'log');
  writeFileSync(file, log);
  return committedFrames(file);
}

describe('the frames of a write-ahead log', () => {
  it('are counted as SQLite counts them, cut and changed at any byte', () => {
    const { db, log } = crashed();
    const whole = framesOf(log);
    expect(whole).toBe(framesOfSqlite(db, log));
    expect(whole).toBeGreaterThan(15);
    expect(log.length).toBeGreaterThan(32 + (whole + 10) * 4120);
    const change = fc.record({
      length: fc.oneof(fc.constant(log.length), fc.nat(log.length)),
      at: fc.oneof(
        fc.nat(log.length - 1),
        fc.nat(31),
        fc.nat(whole).map((frame) => 32 + frame * 4120 + (frame % 24)),
      ),
      mask: fc.nat(255),
    });
    fc.assert(
      fc.property(change, ({ length, at, mask }) => {
        const changed = Buffer.from(log.subarray(0, length));
        if (at < length) changed[at] = (changed[at] ?? 0) ^ mask;
        expect(framesOf(changed)).toBe(framesOfSqlite(db, changed));
      }),
      { numRuns: 80 },
    );
  });

  it('are none where there is no log, or something else', () => {
    expect(committedFrames(join(suite, 'missing'))).toBe(0);
    expect(framesOf(Buffer.alloc(0))).toBe(0);
    expect(framesOf(Buffer.alloc(10_000, 7))).toBe(0);
  });

  it('are not guessed where the file cannot be read', () => {
    const dir = join(suite, 'directory');
    mkdirSync(dir);
    expect(() => committedFrames(dir)).toThrow('EISDIR');
  });
});
