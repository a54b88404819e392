import type { Db } from '../open-database.ts';
import { joined, parseQuery, type QueryPart, splitMixed, spoken } from '../search/search-query.ts';
import { type ResidentRow, residentBySubject, standingRow } from './residents.ts';
import { type Scanned, scanPart, scanPartWith, withWords } from './term-scan.ts';

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

/** Candidates whose words are read: who is not among so many is found by typing more. */
const MAX_CANDIDATES = 100;
/** Records that may have been merged into those that are shown. */
const MAX_MERGED = 400;

/** The residents whom a typed text may mean, at most `limit`; every text is harmless. */
export function searchResidents(db: Db, text: string, limit: number): ResidentHits {
  const parts = parseQuery(text);
  const found = hitsOf(db, parts, limit);
  const split = found.hits.length === 0 ? splitMixed(parts) : undefined;
  return split ? hitsOf(db, split, limit) : found;
}

function hitsOf(db: Db, parts: readonly QueryPart[], limit: number): ResidentHits {
  const single = parts.length === 1 ? parts[0] : joined(parts);
  const direct = single ? hitsOfOne(db, single, limit) : NOBODY;
  const enough = direct.more || parts.length < 2;
  // `zhang san` and `138 0000 1234` are one thing with spaces in it; 张 丰 may be a name with something in between.
  if (enough || (direct.hits.length > 0 && single?.kind !== 'text')) return { ...direct, parts };
  const candidates = candidatesOf(db, parts);
  const all = withWords(db, candidates.subjects, parts);
  const both = distinctHits(db, all, limit, direct.hits);
  return { ...both, more: both.more || !candidates.complete, parts };
}

const NOBODY = { hits: [], more: false } as const;

/** One piece alone. Merged records fall together, so a first look at a few candidates may not be enough. */
function hitsOfOne(db: Db, part: QueryPart, limit: number) {
  const few = scanPart(db, part, limit + 10);
  const hits = distinctHits(db, few.subjects, limit);
  if (hits.more || few.complete) return hits;
  const many = scanPart(db, part, MAX_MERGED);
  const found = distinctHits(db, many.subjects, limit);
  return { ...found, more: found.more || !many.complete };
}

/** Who may be meant by several pieces: those of the rarest one. Every piece is tested afterwards. */
function candidatesOf(db: Db, parts: readonly QueryPart[]): Scanned {
  const names = parts.filter((part) => part.kind !== 'number');
  const numbers = parts.filter((part) => part.kind === 'number');
  const longest = numbers.toSorted((a, b) => b.text.length - a.text.length)[0];
  const numbered = longest && scanPartWith(db, longest, names, MAX_CANDIDATES);
  if (numbered?.complete) return numbered;
  const one = (part: QueryPart) => scanPart(db, part, MAX_CANDIDATES);
  const rare = names.map(one).find((scanned) => scanned.complete);
  const best = rare ?? numbered;
  if (best) return best;
  if (names.some((part) => part.kind === 'letters')) {
    return { ...union([...spoken(names), ...names], one), complete: false };
  }
  // Whoever bears them all bears one first and the others behind it, in the same term.
  const others = (part: QueryPart) => names.filter((other) => other !== part);
  return union(names, (part) => scanPartWith(db, part, others(part), MAX_CANDIDATES));
}

/** The finds of one scan after the other, until there are as many as will be looked at. */
function union(parts: readonly QueryPart[], scan: (part: QueryPart) => Scanned): Scanned {
  const found = new Set<number>();
  let complete = true;
  for (const part of parts) {
    if (found.size >= MAX_CANDIDATES) return { subjects: [...found], complete: false };
    const scanned = scan(part);
    for (const subject of scanned.subjects) found.add(subject);
    complete &&= scanned.complete;
  }
  return { subjects: [...found], complete };
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
