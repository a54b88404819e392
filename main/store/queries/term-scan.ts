import type { Db } from '../open-database.ts';
import { wordPatterns } from '../search/resident-words.ts';
import { prefixesOf, type QueryPart } from '../search/search-query.ts';
import { REVERSED } from '../search/term-shape.ts';
import { statement } from './statement.ts';

export interface Scanned {
  /** Numbers of subjects, better matches first, each once. */
  readonly subjects: readonly number[];
  /** Whether these are all; otherwise there may be more. */
  readonly complete: boolean;
}

/** Greater than any text that begins with the prefix before it. */
const LAST_CHARACTER = '\u{10ffff}';
/** Terms that one scan may look at where others of the query's pieces are tested in the term itself. */
const MAX_EXAMINED = 1_000;

const condition = (column: string) => `(instr(${column}, ?) > 0 or instr(${column}, ?) > 0)`;

/** The residents whom a piece finds, up to about `limit`. */
export function scanPart(db: Db, part: QueryPart, limit: number): Scanned {
  return unite(prefixesOf(part), (prefix) => scan(db, prefix, limit));
}

/**
 * Those of them in whose very term the other pieces stand as well: the rest of a name, or the name that is written
 * behind a number's last digits. A number's beginning has no name behind it, so there the others are still to be tested.
 */
export function scanPartWith(db: Db, part: QueryPart, others: readonly QueryPart[], limit: number): Scanned {
  const isBare = (prefix: string) => part.kind === 'number' && !prefix.startsWith(REVERSED);
  return unite(prefixesOf(part), (prefix) =>
    others.length === 0 || isBare(prefix) ? scan(db, prefix, limit) : scanTested(db, prefix, others, limit),
  );
}

function scan(db: Db, prefix: string, limit: number): Scanned {
  const select = statement<[string, string, number], { readonly subject: number }>(
    db,
    'select subject from resident_term where term >= ? and term < ? limit ?',
  );
  const rows = select.all(prefix, prefix + LAST_CHARACTER, limit);
  return { subjects: rows.map((row) => row.subject), complete: rows.length < limit };
}

function scanTested(db: Db, prefix: string, others: readonly QueryPart[], limit: number): Scanned {
  const range = 'select term, subject from resident_term where term >= ? and term < ? limit ?';
  const test = others.map(() => condition('term')).join(' and ');
  const select = statement<unknown[], { readonly subject: number }>(
    db,
    `select subject from (${range}) where ${test} limit ?`,
  );
  const count = statement<unknown[], { readonly examined: number }>(
    db,
    `select count(*) as examined from (${range})`,
  );
  const bounds = [prefix, prefix + LAST_CHARACTER, MAX_EXAMINED] as const;
  const rows = select.all(...bounds, ...others.flatMap(wordPatterns), limit);
  const examined = count.get(...bounds)?.examined ?? 0;
  const complete = rows.length < limit && examined < MAX_EXAMINED;
  return { subjects: rows.map((row) => row.subject), complete };
}

/** One scan after the other, until one of them has more than it gave. */
function unite(prefixes: readonly string[], scanOne: (prefix: string) => Scanned): Scanned {
  const found = new Set<number>();
  for (const prefix of prefixes) {
    const { subjects, complete } = scanOne(prefix);
    for (const subject of subjects) found.add(subject);
    if (!complete) return { subjects: [...found], complete: false };
  }
  return { subjects: [...found], complete: true };
}

/** Those of the subjects in whose words every piece stands. */
export function withWords(
  db: Db,
  subjects: readonly number[],
  parts: readonly QueryPart[],
): readonly number[] {
  const test = parts.map(() => condition('w.words')).join(' and ');
  return statement<unknown[], { readonly subject: number }>(
    db,
    `select w.subject from json_each(?) c join resident_words w on w.subject = c.value where ${test}`,
  )
    .all(JSON.stringify(subjects), ...parts.flatMap(wordPatterns))
    .map((row) => row.subject);
}
