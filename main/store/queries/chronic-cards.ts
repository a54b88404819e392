import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

const holes = (values: readonly unknown[]) => values.map(() => '?').join(',');

/** The cards of a person's records (several after a merge), open ones first, then as they were made. */
export function cardsOfResidents(db: Db, residentIds: readonly string[]): readonly CardState[] {
  const sql = `select s.state from chronic_card c cross join subject s on s.no = c.subject
    where c.resident_id in (${holes(residentIds)}) order by c.is_open desc, c.subject`;
  return statement<unknown[], { readonly state: string }>(db, sql)
    .all(...residentIds)
    .map(({ state }) => JSON.parse(state) as CardState);
}

/** The diseases of which a person has an open card. */
export function openDiseases(db: Db, residentIds: readonly string[]): ReadonlySet<Disease> {
  const sql = `select distinct disease from chronic_card where resident_id in (${holes(residentIds)}) and is_open = 1`;
  const rows = statement<unknown[], { readonly disease: Disease }>(db, sql).all(...residentIds);
  return new Set(rows.map(({ disease }) => disease));
}

/** Villages and grid workers of the open cards of some diseases. */
export function cardAreas(db: Db, diseases: readonly Disease[]) {
  const of = `chronic_card c indexed by chronic_card_due`;
  const where = `c.is_open = 1 and c.disease in (${holes(diseases)})`;
  const names = (sql: string) =>
    statement<unknown[], { readonly name: string }>(db, sql)
      .all(...diseases)
      .map(({ name }) => name);
  return {
    villages: names(
      `select distinct h.village as name from ${of} join resident_home h on h.id = c.resident_id
        where ${where} and h.village <> '' order by 1`,
    ),
    gridWorkers: names(
      `select distinct c.grid_worker as name from ${of} where ${where} and c.grid_worker is not null order by 1`,
    ),
  };
}
