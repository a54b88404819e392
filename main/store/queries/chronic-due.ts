import { TO_BE_TREATED } from '../../../domain/chronic/card/due.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import type { CardEarly } from '../../../domain/chronic/four-earlies.ts';
import type { Db } from '../open-database.ts';
import type { CardDueLine } from '../projections/chronic.ts';
import { ONE_EACH, twinsOf } from './standing-records.ts';
import { statement } from './statement.ts';

export interface DueFilter {
  readonly today: string;
  readonly dueUntil: string;
  readonly overdueOnly: boolean;
  /** With those whom a call put off beyond today. */
  readonly withHidden: boolean;
  readonly doctorId?: string | undefined;
  readonly gridWorker?: string | undefined;
  readonly villages?: readonly string[] | undefined;
  /** 早治疗 or 早管理. */
  readonly early?: CardEarly | undefined;
}

export interface DueCard {
  readonly cardId: string;
  readonly residentId: string;
  readonly disease: Disease;
  readonly nextDue: string;
  readonly hiddenUntil: string | null;
  readonly urgency: number;
  readonly doctorId: string | null;
  readonly gridWorker: string | null;
  readonly line: CardDueLine;
  /** Open cards of this person and disease: above 1 after a merge, until all but one are closed. */
  readonly cards: number;
}

export interface DueCount {
  readonly disease: Disease;
  readonly due: number;
  readonly overdue: number;
}

interface Where {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Of two cards of one person the more urgent is listed. */
const TWINS = twinsOf('chronic_card', 'x.is_open = 1', 'x.urgency desc, x.next_due');

const holes = (values: readonly unknown[]) => values.map(() => '?').join(',');

function whereOf(filter: DueFilter, diseases: readonly Disease[]): Where {
  const { today, dueUntil, overdueOnly, withHidden, doctorId, gridWorker, villages, early } = filter;
  const parts: Where[] = [
    { sql: 'c.is_open = 1 and c.next_due <= ?', values: [dueUntil] },
    { sql: `c.disease in (${holes(diseases)})`, values: diseases },
    { sql: ONE_EACH, values: [] },
  ];
  if (overdueOnly) parts.push({ sql: 'c.next_due < ?', values: [today] });
  if (!withHidden) parts.push({ sql: '(c.hidden_until is null or c.hidden_until <= ?)', values: [today] });
  if (doctorId !== undefined) parts.push({ sql: 'c.doctor_id = ?', values: [doctorId] });
  if (gridWorker !== undefined) parts.push({ sql: 'c.grid_worker = ?', values: [gridWorker] });
  if (early === 'treat') parts.push({ sql: 'c.urgency >= ?', values: [TO_BE_TREATED] });
  if (early === 'manage') parts.push({ sql: "json_extract(c.line, '$.last') is null", values: [] });
  if (villages !== undefined) {
    const sql = `c.resident_id in (select id from resident_home where village in (${holes(villages)}))`;
    parts.push({ sql, values: villages });
  }
  return {
    sql: parts.map((part) => part.sql).join(' and '),
    values: parts.flatMap((part) => part.values),
  };
}

/** A page of those who are to be followed up, the most urgent first, then the longest due. */
export function dueCards(
  db: Db,
  filter: DueFilter,
  diseases: readonly Disease[],
  offset: number,
  limit: number,
): readonly DueCard[] {
  const where = whereOf(filter, diseases);
  // The index has the order of the list: what is behind the page is never read.
  const sql = `with recursive ${TWINS}, page as materialized (
      select c.subject, c.urgency, c.next_due from chronic_card c indexed by chronic_card_due
       where ${where.sql} order by c.urgency desc, c.next_due, c.subject limit ? offset ?)
    select s.id as cardId, c.resident_id as residentId, c.disease, c.next_due as nextDue,
           c.hidden_until as hiddenUntil, c.urgency, c.doctor_id as doctorId, c.grid_worker as gridWorker, c.line,
           coalesce((select rows from twins t where t.subject = p.subject), 1) as cards
      from page p cross join chronic_card c on c.subject = p.subject cross join subject s on s.no = p.subject
     order by p.urgency desc, p.next_due, p.subject`;
  return statement<unknown[], Omit<DueCard, 'line'> & { readonly line: string }>(db, sql)
    .all(...where.values, limit, offset)
    .map((row) => ({ ...row, line: JSON.parse(row.line) as CardDueLine }));
}

/** How many are due, by disease. */
export function dueCounts(db: Db, filter: DueFilter, diseases: readonly Disease[]): readonly DueCount[] {
  const where = whereOf(filter, diseases);
  const sql = `with recursive ${TWINS}
    select c.disease, count(*) as due, sum(c.next_due < ?) as overdue
      from chronic_card c indexed by chronic_card_due where ${where.sql} group by c.disease`;
  return statement<unknown[], DueCount>(db, sql).all(filter.today, ...where.values);
}
