import type { VitalsState } from '../../../domain/vitals/state.ts';
import type { Db } from '../open-database.ts';

/** Local days ('YYYY-MM-DD') from the first on, before the second; local times are text that sorts after its day. */
export interface Days {
  readonly from: string;
  readonly before: string;
}

const ALWAYS: Days = { from: '', before: '~' };

/** The measurements of a person's records (several after a merge), newest first; of some local days only, if told. */
export function vitalsOfResidents(
  db: Db,
  residentIds: readonly string[],
  limit: number,
  { from, before }: Days = ALWAYS,
): readonly VitalsState[] {
  return db
    .prepare<unknown[], string>(
      `select s.state from vitals v cross join subject s on s.no = v.subject
        where v.resident_id in (${residentIds.map(() => '?').join(',')}) and v.measured_at >= ? and v.measured_at < ?
        order by v.measured_at desc, v.subject desc limit ?`,
    )
    .pluck()
    .all(...residentIds, from, before, limit)
    .map((text) => JSON.parse(text) as VitalsState);
}
