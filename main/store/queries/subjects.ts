import type { Db } from '../open-database.ts';

export interface Found<State> {
  readonly id: string;
  readonly state: State;
}

/** All subjects of a type that holds few: staff, seats, devices. In order of their first entry. */
export function allOfType<State>(db: Db, type: string): readonly Found<State>[] {
  return db
    .prepare<[string], { id: string; state: string | null }>(
      'select id, state from subject where type = ? and state is not null order by no',
    )
    .all(type)
    .map((row) => ({ id: row.id, state: JSON.parse(row.state ?? 'null') as State }));
}
