import type { Db } from '../open-database.ts';

export interface Found<State> {
  readonly id: string;
  readonly state: State;
}

/** The tables of the types that hold few subjects, named as their types are. */
type SmallType = 'staff' | 'seat';

/**
 * All subjects of such a type, in the order in which this node met them. `cross join` keeps SQLite from walking the
 * whole table of subjects for the sake of their order.
 */
export function allOfType<State>(db: Db, type: SmallType): readonly Found<State>[] {
  return db
    .prepare<[], { id: string; state: string }>(
      `select s.id, s.state from ${type} t cross join subject s on s.no = t.subject order by t.subject`,
    )
    .all()
    .map((row) => ({ id: row.id, state: JSON.parse(row.state) as State }));
}
