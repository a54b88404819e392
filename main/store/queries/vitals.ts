import type { VitalsState } from '../../../domain/vitals/state.ts';
import type { Db } from '../open-database.ts';

/** The measurements of a person's records (several after a merge), newest first. */
export function vitalsOfResidents(
  db: Db,
  residentIds: readonly string[],
  limit: number,
): readonly VitalsState[] {
  return db
    .prepare<unknown[], string>(
      `select s.state from vitals v cross join subject s on s.no = v.subject
        where v.resident_id in (${residentIds.map(() => '?').join(',')}) order by v.measured_at desc, v.subject desc limit ?`,
    )
    .pluck()
    .all(...residentIds, limit)
    .map((text) => JSON.parse(text) as VitalsState);
}
