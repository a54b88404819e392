import type { Disease } from '../../../domain/chronic/diseases.ts';
import type { FindingKind } from '../../../domain/chronic/screening/events.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import type { Db } from '../open-database.ts';
import { ONE_EACH, twinsOf } from './standing-records.ts';
import { statement } from './statement.ts';

export interface ScreeningFilter {
  readonly diseases: readonly Disease[];
  readonly kinds: readonly FindingKind[];
  readonly villages?: readonly string[] | undefined;
}

export interface ScreeningCount {
  readonly disease: Disease;
  readonly kind: FindingKind;
  readonly count: number;
}

const holes = (values: readonly unknown[]) => values.map(() => '?').join(',');
const parse = ({ state }: { readonly state: string }) => JSON.parse(state) as ScreeningState;

/** What stands on the screening lists of a person's records. */
export function screeningsOfResidents(db: Db, residentIds: readonly string[]): readonly ScreeningState[] {
  const sql = `select s.state from screening c cross join subject s on s.no = c.subject
    where c.resident_id in (${holes(residentIds)}) order by c.subject`;
  return statement<unknown[], { readonly state: string }>(db, sql)
    .all(...residentIds)
    .map(parse);
}

/** Of two findings of one person the longer waiting is listed. */
const TWINS = twinsOf('screening', 'true', 'x.raised_on');

function whereOf({ diseases, kinds, villages }: ScreeningFilter) {
  const inVillage =
    villages === undefined
      ? ''
      : ` and c.resident_id in (select id from resident_home where village in (${holes(villages)}))`;
  return {
    sql: `${ONE_EACH} and c.disease in (${holes(diseases)}) and c.kind in (${holes(kinds)})${inVillage}`,
    values: [...diseases, ...kinds, ...(villages ?? [])],
  };
}

/** A page of the screening lists, the longest waiting first. */
export function screeningPage(
  db: Db,
  filter: ScreeningFilter,
  offset: number,
  limit: number,
): readonly ScreeningState[] {
  const where = whereOf(filter);
  const sql = `with recursive ${TWINS}
    select s.state from screening c cross join subject s on s.no = c.subject
    where ${where.sql} order by c.raised_on, c.subject limit ? offset ?`;
  return statement<unknown[], { readonly state: string }>(db, sql)
    .all(...where.values, limit, offset)
    .map(parse);
}

/** How many stand on each list. */
export function screeningCounts(db: Db, filter: ScreeningFilter): readonly ScreeningCount[] {
  const where = whereOf(filter);
  const sql = `with recursive ${TWINS}
    select c.disease, c.kind, count(*) as count from screening c where ${where.sql} group by 1, 2`;
  return statement<unknown[], ScreeningCount>(db, sql).all(...where.values);
}
