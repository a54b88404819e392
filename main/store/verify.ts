import type { Difference, Tally } from './difference.ts';
import type { NodeIdentity } from './identity.ts';
import type { RebuildParts } from './rebuild.ts';
import { resultCode } from './refusal.ts';
import { inOneGo, inSlices } from './slices.ts';
import { checkChains } from './verify-chains.ts';
import { checkBlobs, checkIdentity, checkPages, checkSchema } from './verify-file.ts';
import { checkEntryTables, checkSubjects } from './verify-subjects.ts';

export type { Difference } from './difference.ts';

type Parts = RebuildParts & { readonly identity: NodeIdentity };

export interface Verification {
  readonly entries: number;
  readonly subjects: number;
  /** The first one found; undefined when everything agrees. */
  readonly difference: Difference | undefined;
}

/**
 * Re-walks every chain, refolds every subject, compares every derived row, and checks blobs, keys and the schema.
 * Memory stays bounded. Pauses between small pieces of work; saves in the pauses do no harm.
 */
function* verification(parts: Parts, tally: Tally): Generator<undefined, Difference | undefined> {
  for (;;) {
    const generation = parts.projector.generation();
    Object.assign(tally, { entries: 0, subjects: 0 });
    const found = yield* checkOnce(parts, tally);
    // Tables that were made anew in a pause were compared with what they no longer are.
    if (generation === parts.projector.generation()) return found;
  }
}

function* checkOnce(parts: Parts, tally: Tally): Generator<undefined, Difference | undefined> {
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
    return unreadable(error);
  }
}

/** Checks everything in one go, SQLite's pages and indexes too. Nothing else runs meanwhile. */
export function verifyStore(parts: Parts, progress: (done: number) => void = () => {}): Verification {
  const tally: Tally = { entries: 0, subjects: 0 };
  let steps = 0;
  const difference = inOneGo(verification(parts, tally), () => {
    steps += 1;
    if (steps % 64 === 0) progress(tally.entries + tally.subjects);
  });
  return { ...tally, difference: difference ?? readably(() => checkPages(parts.db)) };
}

/** The same but for SQLite's own structures beside the clinic's work; yields how much was checked so far. */
export async function* verifyBesideWork(parts: Parts): AsyncGenerator<number, Verification> {
  const tally: Tally = { entries: 0, subjects: 0 };
  const slices = inSlices(verification(parts, tally));
  try {
    for (;;) {
      const slice = await slices.next();
      if (slice.done) return { ...tally, difference: slice.value };
      yield tally.entries + tally.subjects;
    }
  } finally {
    await slices.return(undefined);
  }
}

/** What SQLite cannot read is a difference too. */
function unreadable(error: unknown): Difference {
  if (!resultCode(error).startsWith('SQLITE_')) throw error;
  return { where: 'file', what: `读取数据库时出错：${error instanceof Error ? error.message : ''}` };
}

function readably(check: () => Difference | undefined): Difference | undefined {
  try {
    return check();
  } catch (error) {
    return unreadable(error);
  }
}
