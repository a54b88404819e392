import { setImmediate } from 'node:timers/promises';
import type { Difference, Tally } from './difference.ts';
import type { RebuildParts } from './rebuild.ts';
import { resultCode } from './refusal.ts';
import { checkChains } from './verify-chains.ts';
import { checkBlobs, checkIdentity, checkPages, checkSchema } from './verify-file.ts';
import { checkEntryTables, checkSubjects } from './verify-subjects.ts';

export type { Difference } from './difference.ts';

export interface Verification {
  readonly entries: number;
  readonly subjects: number;
  /** The first one found; undefined when everything agrees. */
  readonly difference: Difference | undefined;
}

/** How long seats may wait for one slice of a check beside their work. */
const SLICE_MS = 8;

/**
 * Re-walks every chain, refolds every subject, compares every derived row, and checks blobs, keys and the schema.
 * Memory stays bounded. Pauses between small pieces of work; saves in the pauses do no harm.
 */
function* verification(parts: RebuildParts, tally: Tally): Generator<undefined, Difference | undefined> {
  for (;;) {
    const generation = parts.projector.generation();
    Object.assign(tally, { entries: 0, subjects: 0 });
    const found = yield* checkOnce(parts, tally);
    // Tables that were made anew in a pause were compared with what they no longer are.
    if (generation === parts.projector.generation()) return found;
  }
}

function* checkOnce(parts: RebuildParts, tally: Tally): Generator<undefined, Difference | undefined> {
  try {
    return (
      checkSchema(parts.db, parts.catalogue) ??
      checkIdentity(parts.db) ??
      (yield* checkChains(parts, tally)) ??
      (yield* checkSubjects(parts, tally)) ??
      (yield* checkEntryTables(parts)) ??
      (yield* checkBlobs(parts.db))
    );
  } catch (error) {
    if (!resultCode(error).startsWith('SQLITE_')) throw error;
    return { where: 'file', what: `读取数据库时出错：${error instanceof Error ? error.message : ''}` };
  }
}

/** Checks everything in one go, SQLite's pages and indexes too. Nothing else runs meanwhile. */
export function verifyStore(parts: RebuildParts, progress: (done: number) => void = () => {}): Verification {
  const tally: Tally = { entries: 0, subjects: 0 };
  const run = verification(parts, tally);
  for (let steps = 1; ; steps++) {
    const step = run.next();
    if (step.done) return { ...tally, difference: step.value ?? pages(parts) };
    if (steps % 64 === 0) progress(tally.entries + tally.subjects);
  }
}

function pages({ db }: RebuildParts): Difference | undefined {
  try {
    return checkPages(db);
  } catch (error) {
    return { where: 'file', what: `读取数据库时出错：${error instanceof Error ? error.message : ''}` };
  }
}

/** The same beside the clinic's work, in slices; yields how much was checked so far. */
export async function* verifyBesideWork(parts: RebuildParts): AsyncGenerator<number, Verification> {
  const tally: Tally = { entries: 0, subjects: 0 };
  const run = verification(parts, tally);
  try {
    for (;;) {
      const until = performance.now() + SLICE_MS;
      do {
        const step = run.next();
        if (step.done) return { ...tally, difference: step.value };
      } while (performance.now() < until);
      yield tally.entries + tally.subjects;
      await setImmediate();
    }
  } finally {
    run.return(undefined);
  }
}
