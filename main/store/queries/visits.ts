import type { VisitState } from '../../../domain/visits/state.ts';
import type { Db } from '../open-database.ts';

const parse = (text: string) => JSON.parse(text) as VisitState;
const byArrival = (a: VisitState, b: VisitState) =>
  a.openedAt + a.visitId < b.openedAt + b.visitId ? -1 : 1;

/** The visits of a local day in the order of arrival. */
export function visitsOfDay(db: Db, localDate: string): readonly VisitState[] {
  return db
    .prepare<[string], string>(
      'select s.state from visit v cross join subject s on s.no = v.subject where v.local_date = ?',
    )
    .pluck()
    .all(localDate)
    .map(parse)
    .sort(byArrival);
}

/** The visits of a local day that nobody has closed, in the order of arrival. */
export function openVisitsOfDay(db: Db, localDate: string): readonly VisitState[] {
  return db
    .prepare<[string], string>(
      'select s.state from visit v cross join subject s on s.no = v.subject where v.local_date = ? and v.is_open = 1',
    )
    .pluck()
    .all(localDate)
    .map(parse)
    .sort(byArrival);
}

/** The visits of a person's records (several after a merge), newest first. */
export function visitsOfResidents(
  db: Db,
  residentIds: readonly string[],
  limit: number,
): readonly VisitState[] {
  return db
    .prepare<unknown[], string>(
      `select s.state from visit v cross join subject s on s.no = v.subject
        where v.resident_id in (${residentIds.map(() => '?').join(',')}) order by v.local_date desc, v.subject desc limit ?`,
    )
    .pluck()
    .all(...residentIds, limit)
    .map(parse);
}

/** The highest counter among a seat's tickets of a local day; 0 when it has given none. */
export function highestTicketOfDay(db: Db, localDate: string, prefix: string): number {
  const highest = db
    .prepare<[string, string], number | null>(
      'select max(ticket_number) from visit where local_date = ? and ticket_prefix = ?',
    )
    .pluck()
    .get(localDate, prefix);
  return highest ?? 0;
}
