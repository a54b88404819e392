import type { Db } from '../open-database.ts';
import { wordPatterns } from '../search/resident-words.ts';
import { joined, parseQuery, prefixesOf, type QueryPart, splitMixed } from '../search/search-query.ts';
import { type ResidentRow, residentBySubject, standingRow } from './residents.ts';
import { statement } from './statement.ts';

/** A resident to show, and the record whose words matched: another one if that gave way to it. */
export interface ResidentHit {
  readonly shown: ResidentRow;
  readonly matched: ResidentRow;
}

export interface ResidentHits {
  readonly hits: readonly ResidentHit[];
  readonly more: boolean;
  /** The pieces of the query as they were understood. */
  readonly parts: readonly QueryPart[];
}

/** A piece that more residents share than this does not choose among them; the other pieces do. */
const MAX_CANDIDATES = 400;
/** Greater than any text that begins with the prefix before it. */
const LAST_CHARACTER = '\u{10ffff}';

/** The residents whom a typed text may mean, at most `limit`; every text is harmless. */
export function searchResidents(db: Db, text: string, limit: number): ResidentHits {
  const parts = parseQuery(text);
  const found = hitsOf(db, parts, limit);
  const split = found.hits.length === 0 ? splitMixed(parts) : undefined;
  return split ? hitsOf(db, split, limit) : found;
}

function hitsOf(db: Db, parts: readonly QueryPart[], limit: number): ResidentHits {
  const single = parts.length === 1 ? parts[0] : joined(parts);
  const direct = single ? standingHits(db, single, limit) : NOBODY;
  if (direct.more || parts.length < 2) return { ...direct, parts };
  const all = scanForAll(db, parts);
  const both = distinctHits(db, all.subjects, limit, direct.hits);
  return { ...both, more: both.more || !all.complete, parts };
}

const NOBODY = { hits: [], more: false } as const;

/** One piece alone. Merged records fall together, so a first look at a few candidates may not be enough. */
function standingHits(db: Db, part: QueryPart, limit: number) {
  const few = scanPart(db, part, limit + 10);
  const hits = distinctHits(db, few.subjects, limit);
  if (hits.more || few.complete) return hits;
  const many = scanPart(db, part, MAX_CANDIDATES);
  const found = distinctHits(db, many.subjects, limit);
  return { ...found, more: found.more || !many.complete };
}

interface Scanned {
  /** Better matches first, each once. */
  readonly subjects: readonly number[];
  /** Whether these are all; otherwise there may be more. */
  readonly complete: boolean;
}

function scanPart(db: Db, part: QueryPart, limit: number): Scanned {
  const scan = statement<[string, string, number], { readonly subject: number }>(
    db,
    'select subject from resident_term where term >= ? and term < ? limit ?',
  );
  const found = new Set<number>();
  for (const prefix of prefixesOf(part)) {
    const rows = scan.all(prefix, prefix + LAST_CHARACTER, limit);
    for (const { subject } of rows) found.add(subject);
    if (rows.length === limit) return { subjects: [...found], complete: false };
  }
  return { subjects: [...found], complete: true };
}

/** Those whom every piece finds: the rarest piece proposes, the others judge. */
function scanForAll(db: Db, parts: readonly QueryPart[]): Scanned {
  const lists = parts.map((part) => ({ part, ...scanPart(db, part, MAX_CANDIDATES) }));
  lists.sort((a, b) => Number(b.complete) - Number(a.complete) || a.subjects.length - b.subjects.length);
  const [rarest, ...others] = lists;
  if (!rarest) return { subjects: [], complete: true };
  const complete = others.filter((other) => other.complete).map((other) => new Set(other.subjects));
  const tested = others.filter((other) => !other.complete).map((other) => other.part);
  const proposed = rarest.subjects.filter((subject) => complete.every((all) => all.has(subject)));
  const found = tested.length === 0 ? proposed : withWords(db, proposed, tested);
  return { subjects: found, complete: rarest.complete };
}

/** Those of the subjects in whose words every part stands. */
function withWords(db: Db, subjects: readonly number[], parts: readonly QueryPart[]): readonly number[] {
  const test = parts.map(() => '(instr(w.words, ?) > 0 or instr(w.words, ?) > 0)').join(' and ');
  return statement<unknown[], { readonly subject: number }>(
    db,
    `select w.subject from json_each(?) c join resident_words w on w.subject = c.value where ${test}`,
  )
    .all(JSON.stringify(subjects), ...parts.flatMap(wordPatterns))
    .map((row) => row.subject);
}

function distinctHits(
  db: Db,
  subjects: readonly number[],
  limit: number,
  before: readonly ResidentHit[] = [],
) {
  const hits = new Map(before.map((hit) => [hit.shown.subject, hit]));
  for (const subject of subjects) {
    const matched = residentBySubject(db, subject);
    if (!matched) continue;
    const shown = standingRow(db, matched);
    if (hits.has(shown.subject)) continue;
    if (hits.size === limit) return { hits: [...hits.values()], more: true };
    hits.set(shown.subject, { shown, matched });
  }
  return { hits: [...hits.values()], more: false };
}
