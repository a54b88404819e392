import { canonicalJson, type Entry, type EntryOf } from '../../domain/journal/index.ts';
import type { KindLookup } from './catalogue.ts';
import { type JournalRow, toEntry } from './journal-rows.ts';
import type { Projection } from './projection.ts';

type KnownEntry = EntryOf<Projection['aggregate']['kinds']>;

export interface Folded {
  readonly value: unknown;
  /** Canonical JSON of the value, or null while no known entry has made one. */
  readonly state: string | null;
  /** The last entry that counts for the subject; undefined when none does. */
  readonly last: JournalRow | undefined;
  readonly needsUpgrade: boolean;
}

/**
 * The typed entry, or undefined when its kind is unknown here, newer than ours, or its body is not of its
 * schema: a stranger may sign anything. The schema of a version accepts the bodies of the versions before it.
 */
export function understand(lookup: KindLookup, entry: Entry): KnownEntry | undefined {
  const kind = lookup.kind(entry.kind);
  if (!kind || entry.v > kind.v || kind.subjectType !== entry.subject.type) return undefined;
  return kind.body.safeParse(entry.body).success ? asKnown(entry) : undefined;
}

/** An entry whose kind and body were checked. */
export function asKnown(entry: Entry): KnownEntry {
  return entry;
}

/** An entry as folds and tables get it: without `prev`, on which nothing may depend. */
export function toFoldEntry(row: JournalRow): Entry {
  return { ...toEntry(row), prev: '' };
}

/**
 * One step of a fold over what others may have written. A fold that throws, which it never should, must not
 * stop a sync or keep the store shut: the entry then counts as not understood, here and at every other node.
 */
export function foldStep(
  lookup: KindLookup,
  projection: Projection | undefined,
  value: unknown,
  entry: Entry,
): { readonly value: unknown; readonly understood: boolean } {
  const known = projection && understand(lookup, entry);
  if (!projection || !known) return { value, understood: false };
  try {
    return { value: projection.aggregate.fold(value, known), understood: true };
  } catch {
    return { value, understood: false };
  }
}

/** Folds a subject's rows in order, passing over what this program does not know and what has a table of its own. */
export function foldRows(
  lookup: KindLookup,
  projection: Projection | undefined,
  rows: Iterable<JournalRow>,
): Folded {
  let value: unknown;
  let last: JournalRow | undefined;
  let needsUpgrade = false;
  for (const row of rows) {
    if (lookup.entryTables(row.kind).length > 0) continue;
    const step = foldStep(lookup, projection, value, toFoldEntry(row));
    value = step.value;
    needsUpgrade ||= !step.understood;
    last = row;
  }
  return { value, state: stateText(value), last, needsUpgrade };
}

export function stateText(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}
