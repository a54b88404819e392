import { canonicalJson } from './canonical.ts';
import type { Entry } from './entry.ts';

/** What an entry's hash covers, in the text form in which the store keeps it. */
export interface HashedColumns {
  readonly log: string;
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly v: number;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Canonical JSON. */
  readonly actor: string;
  /** Canonical JSON. */
  readonly body: string;
}

/** `prev` of the first entry of a log. */
export const GENESIS = '0'.repeat(64);

/**
 * The bytes under an entry's hash: one line per column, the previous hash first. No column can hold a newline
 * (words have none, JSON escapes them), so two different entries never share their bytes.
 */
export function chainText(prev: string, c: HashedColumns): string {
  return `${prev}\n${c.log}\n${c.seq}\n${c.at}\n${c.kind}\n${c.v}\n${c.subjectType}\n${c.subjectId}\n${c.actor}\n${c.body}`;
}

export function hashedColumns(entry: Omit<Entry, 'prev' | 'hash'>): HashedColumns {
  return {
    log: entry.log,
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    v: entry.v,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    actor: canonicalJson(entry.actor),
    body: canonicalJson(entry.body),
  };
}
