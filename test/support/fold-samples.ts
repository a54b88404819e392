import { hash as digest } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Aggregate, Draft, Entry } from '../../domain/journal/index.ts';
import type { Catalogue } from '../../main/store/catalogue.ts';
import { anyDrafts } from './any-draft.ts';

/**
 * Entries that were written down once, and what the projection of a version made of them. Folded anew they must give
 * the same: a program that gives something else must have raised its version, or stores in the clinics keep what the
 * older one made.
 */
export interface FoldSample {
  readonly version: number;
  readonly print: string;
  readonly drafts: readonly Draft[];
}

/** Something that is made anew from the journal when its version rises. */
export interface Versioned {
  readonly name: string;
  readonly version: number;
  readonly kinds: Aggregate['kinds'];
  readonly printOf: (entries: readonly Entry[]) => string;
}

const FOLDER = join(import.meta.dirname, '../unit/store/folds');
const EACH = 3;
const SEED = 20261122;

export function versioned({ projections, entryTables }: Catalogue): readonly Versioned[] {
  return [
    ...projections.map(({ version, aggregate, tables }) => ({
      name: aggregate.type,
      version,
      kinds: aggregate.kinds,
      printOf(entries: readonly Entry[]) {
        const states = new Map<string, unknown>();
        for (const entry of entries) {
          const { id } = entry.subject;
          states.set(id, aggregate.fold(states.get(id), entry as never));
        }
        return printOf(
          [...states].map(([id, state], no) => [
            id,
            state,
            ...tables.map(({ rows }) => (state === undefined ? [] : rows(state, no, id))),
          ]),
        );
      },
    })),
    ...entryTables.map(({ version, name, aggregate, row }) => ({
      name,
      version,
      kinds: aggregate.kinds,
      printOf: (entries: readonly Entry[]) => printOf(entries.map(row)),
    })),
  ];
}

const printOf = (value: unknown) => digest('sha256', JSON.stringify(value), 'hex');

/** The drafts as one author's log would hold them, a second apart. */
export function entriesOfDrafts(drafts: readonly Draft[]): readonly Entry[] {
  const actor = { staffId: 'somebody', role: 'doctor', seatId: 'seat' };
  return drafts.map(({ kind, v, subject, body, audience }, at) => ({
    log: `node/${audience}`,
    seq: at + 1,
    at: ((1_800_000_000_000 + at * 1_000) * 65_536).toString(16).padStart(16, '0'),
    kind,
    v,
    subject,
    actor,
    body,
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  }));
}

const fileOf = (name: string) => join(FOLDER, `${name}.jsonl`);

export function readSample(name: string): FoldSample | undefined {
  if (!existsSync(fileOf(name))) return undefined;
  const [head = '', ...lines] = readFileSync(fileOf(name), 'utf8').trim().split('\n');
  const { version, print } = JSON.parse(head) as Omit<FoldSample, 'drafts'>;
  return { version, print, drafts: lines.map((line) => JSON.parse(line) as Draft) };
}

/** Writes down new entries of every kind, and what is made of them now. */
export function writeSample(catalogue: Catalogue, { name, version, kinds, printOf: print }: Versioned): void {
  const names = new Set(Object.values(kinds).map(({ kind }) => kind));
  const all = anyDrafts(catalogue, EACH, SEED).filter(({ kind }) => names.has(kind));
  // A body as a journal gives it back.
  const drafts = JSON.parse(JSON.stringify(all)) as readonly Draft[];
  const head = { version, print: print(entriesOfDrafts(drafts)) };
  writeFileSync(fileOf(name), `${[head, ...drafts].map((line) => JSON.stringify(line)).join('\n')}\n`);
}
