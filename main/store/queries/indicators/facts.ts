import type { Db } from '../../open-database.ts';
import type { SqlValue } from '../../projection.ts';
import { statement } from '../statement.ts';

/**
 * Whom an indicator asks after, one row each: `subject` of the resident's record that stands, `village`, `team`,
 * `doctor` ('' for none), and the facts by which its formula decides. The formula itself is the domain's.
 */
export interface FactQuery {
  readonly sql: string;
  readonly facts: readonly string[];
  readonly values: Readonly<Record<string, SqlValue>>;
}

export type Facts = Readonly<Record<string, SqlValue>>;

export interface Place {
  readonly village: string;
  readonly team: string;
  readonly doctor: string;
}

export type TalliedFacts = Facts & Place & { readonly times: number };

/** How many share a place and all facts: a township of 100,000 comes down to some thousand rows. */
export function tallyFacts(db: Db, { sql, facts, values }: FactQuery): readonly TalliedFacts[] {
  const columns = ['village', 'team', 'doctor', ...facts].join(', ');
  return statement<[FactQuery['values']], TalliedFacts>(
    db,
    `select ${columns}, count(*) as times from (${sql}) group by ${columns}`,
  ).all(values);
}

export type PersonFacts = Facts &
  Place & {
    readonly id: string;
    readonly name: string;
    readonly sex: string;
    readonly birth_date: string;
    readonly phone: string | null;
  };

/** The same people one by one, village by village, read as far as the caller goes on. */
export function eachPerson(db: Db, { sql, facts, values }: FactQuery): IterableIterator<PersonFacts> {
  const columns = ['village', 'team', 'doctor', ...facts].map((column) => `f.${column}`).join(', ');
  return statement<[FactQuery['values']], PersonFacts>(
    db,
    `select ${columns}, r.id, r.name, r.sex, r.birth_date, r.phone
       from (${sql}) f join resident r on r.subject = f.subject order by f.village, f.subject`,
  ).iterate(values);
}
