import type { StaffState } from '../../../domain/staff/state.ts';
import type { Db } from '../open-database.ts';
import type { Found } from './subjects.ts';

/** The account of that log-in name; the earliest one if two nodes made it while apart. */
export function staffByLoginName(db: Db, loginName: string): Found<StaffState> | undefined {
  const row = db
    .prepare<[string], { id: string; state: string }>(
      'select s.id, s.state from staff a cross join subject s on s.no = a.subject where a.login_name = ? order by s.id limit 1',
    )
    .get(loginName);
  return row && { id: row.id, state: JSON.parse(row.state) as StaffState };
}
