import type { EcgState } from '../../../domain/ecg/record/state.ts';
import type { EcgRequestState } from '../../../domain/ecg-requests/state.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

function statesOf<State>(db: Db, sql: string, ...values: readonly unknown[]): readonly State[] {
  return statement<unknown[], { state: string }>(db, sql)
    .all(...values)
    .map(({ state }) => JSON.parse(state) as State);
}

/** The ECGs of a person's records (several after a merge), newest first; those without a time come last. */
export function ecgsOfResidents(db: Db, residentIds: readonly string[], limit: number): readonly EcgState[] {
  const sql = `select s.state from ecg e cross join subject s on s.no = e.subject
    where e.resident_id in (${residentIds.map(() => '?').join(',')}) order by e.sort_key desc, e.subject desc limit ?`;
  return statesOf(db, sql, ...residentIds, limit);
}

const NEWEST = 500;

/** Imported and belonging to nobody, in the order in which they came. */
export function unmatchedEcgs(db: Db): readonly EcgState[] {
  const sql = `select s.state from ecg e cross join subject s on s.no = e.subject
    where e.unmatched = 1 order by e.subject limit ${NEWEST}`;
  return statesOf(db, sql);
}

/** Those with a critical value that nobody acknowledged, in the order in which they came. */
export function ecgsWithOpenCriticals(db: Db): readonly EcgState[] {
  const sql = `select s.state from ecg e cross join subject s on s.no = e.subject
    where e.critical = 1 order by e.subject`;
  return statesOf(db, sql);
}

/** The ECGs that were made of files with this hash, in the order in which they came; those withdrawn are left out. */
export function ecgsOfFile(db: Db, original: string): readonly EcgState[] {
  const sql = `select s.state from ecg e cross join subject s on s.no = e.subject
    where e.original = ? order by e.subject`;
  return statesOf<EcgState>(db, sql, original);
}

/** Requests to the centre for one ECG, oldest first. */
export function requestsOfEcg(db: Db, ecgId: string): readonly EcgRequestState[] {
  const sql = `select s.state from ecg_request r cross join subject s on s.no = r.subject
    where r.ecg_id = ? order by r.subject`;
  return statesOf(db, sql, ecgId);
}

/** Requests that are neither reported nor withdrawn, oldest first. */
export function pendingEcgRequests(db: Db): readonly EcgRequestState[] {
  const sql = `select s.state from ecg_request r cross join subject s on s.no = r.subject
    where r.pending = 1 order by r.subject`;
  return statesOf(db, sql);
}
