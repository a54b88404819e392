import type { Db } from '../open-database.ts';

export interface Found<State> {
  readonly id: string;
  readonly state: State;
}

/** The tables of the types that hold few subjects, named as their types are. */
type SmallType = 'staff' | 'seat';

/** All subjects of such a type, in the order in which this node met them. */
export function allOfType<State>(db: Db, type: SmallType): readonly Found<State>[] {
  return db
    .prepare<[], { id: string; state: string }>(
      `select s.id, s.state from ${type} t join subject s on s.no = t.subject order by s.no`,
    )
    .all()
    .map((row) => ({ id: row.id, state: JSON.parse(row.state) as State }));
}
