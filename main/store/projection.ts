import type { Aggregate, Entry } from '../../domain/journal/index.ts';

export type SqlValue = string | number | null;

/**
 * A table that follows from the states of subjects. The first `key` columns are its primary key; the column
 * `subject` holds subject.no. Everything in it can be thrown away and made again from the journal.
 */
export interface StateTable<State> {
  readonly name: string;
  /** What makes the table and its indexes. A changed text drops the table and fills it anew from the journal. */
  readonly sql: string;
  readonly columns: readonly string[];
  readonly key: number;
  readonly rows: (state: State, subjectNo: number, subjectId: string) => readonly (readonly SqlValue[])[];
}

/** A subject type as the store keeps it: the fold from the domain, and the tables that lists and searches read. */
export interface Projection<State = unknown> {
  /** Raised when the fold or the rows change their meaning; the projection is then made anew at the next open. */
  readonly version: number;
  readonly aggregate: Aggregate<State>;
  readonly tables: readonly StateTable<State>[];
}

/** A table with one row for each entry of some kinds: what has no state to fold, such as the audit trail. */
export interface EntryTable {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
  readonly aggregate: Aggregate;
  readonly row: (entry: Entry) => readonly SqlValue[];
}

/** Joins an aggregate to its tables. The state type is forgotten here; the pair was checked when it was made. */
export function defineProjection<State, Kinds extends Aggregate['kinds']>(
  version: number,
  aggregate: Aggregate<State, Kinds>,
  tables: readonly StateTable<State>[],
): Projection {
  return { version, aggregate, tables } as unknown as Projection;
}

export function defineEntryTable<State, Kinds extends Aggregate['kinds']>(
  aggregate: Aggregate<State, Kinds>,
  table: Omit<EntryTable, 'aggregate'>,
): EntryTable {
  return { ...table, aggregate: aggregate as unknown as Aggregate };
}
