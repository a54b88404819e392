import type { Db } from '../open-database.ts';

export function seatIdBySecretHash(db: Db, secretHash: string): string | undefined {
  return db
    .prepare<[string], string>(
      'select s.id from seat t cross join subject s on s.no = t.subject where t.secret_hash = ?',
    )
    .pluck()
    .get(secretHash);
}

export function hostSeatId(db: Db): string | undefined {
  return db
    .prepare<[], string>(
      'select s.id from seat t cross join subject s on s.no = t.subject where t.host = 1 order by s.id limit 1',
    )
    .pluck()
    .get();
}
