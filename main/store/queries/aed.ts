import type { Point } from '../../../domain/aed/events.ts';
import type { AedState, RescuerState } from '../../../domain/aed/state.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';
import type { Found } from './subjects.ts';

type AedTable = 'aed' | 'rescuer' | 'village_point';

function allOf<State>(db: Db, table: AedTable): readonly Found<State>[] {
  const sql = `select s.id, s.state from ${table} t cross join subject s on s.no = t.subject order by t.subject`;
  return statement<[], { id: string; state: string }>(db, sql)
    .all()
    .map(({ id, state }) => ({ id, state: JSON.parse(state) as State }));
}

/** Every AED, also those that were retired, in the order in which they came. */
export function allAeds(db: Db): readonly AedState[] {
  return allOf<AedState>(db, 'aed').map(({ state }) => state);
}

/** 救护员 who have not left. */
export function activeRescuers(db: Db): readonly RescuerState[] {
  return allOf<RescuerState>(db, 'rescuer').map(({ state }) => state);
}

/** The villages that were placed on the map, by their codes. */
export function villagePoints(db: Db): ReadonlyMap<string, Point> {
  return new Map(allOf<Point>(db, 'village_point').map(({ id, state }) => [id, state]));
}

/**
 * How many residents with an open record each village has, by the third segment of the record number.
 *
 * @param township county and township code, nine digits
 */
export function residentsByVillage(db: Db, township: string): ReadonlyMap<string, number> {
  const sql = `select substr(n.village_code, 10) as code, count(*) as residents
    from resident_serial n cross join resident r on r.subject = n.subject
    where n.village_code >= ? and n.village_code < ? and r.closure is null and r.merged_into is null
    group by n.village_code`;
  const rows = statement<[string, string], { code: string; residents: number }>(db, sql).all(
    `${township}000`,
    `${township}:`,
  );
  return new Map(rows.map(({ code, residents }) => [code, residents]));
}
