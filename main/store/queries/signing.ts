import type { ContractState } from '../../../domain/signing/state.ts';
import type { TeamState } from '../../../domain/signing/team.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

function statesOf<State>(db: Db, sql: string, ...values: readonly unknown[]): readonly State[] {
  return statement<unknown[], { state: string }>(db, sql)
    .all(...values)
    .map(({ state }) => JSON.parse(state) as State);
}

const contracts = (db: Db, rest: string, ...values: readonly unknown[]) =>
  statesOf<ContractState>(
    db,
    `select s.state from signing_contract c cross join subject s on s.no = c.subject ${rest}`,
    ...values,
  );

/** All teams, dissolved ones too, in the order in which they came. */
export function signingTeams(db: Db): readonly TeamState[] {
  const sql =
    'select s.state from signing_team t cross join subject s on s.no = t.subject order by t.subject';
  return statesOf(db, sql);
}

/** `c` is not second to another contract of the person that was signed apart (国卫基层发〔2018〕35号: one at a time). */
const STANDS_FIRST = `not exists (select 1 from signing_contract k
  where k.resident_id = c.resident_id and k.signed = 1 and k.ended = 0 and c.ended = 0
    and k.first_day <= c.last_day and c.first_day <= k.last_day and k.precedence < c.precedence)`;

/** How many residents each doctor of a team has, whose contract is in force on a day or will be. */
export function doctorLoads(db: Db, teamId: string, day: string): ReadonlyMap<string, number> {
  const rows = statement<[string, string], { readonly doctor_id: string; readonly load: number }>(
    db,
    `select doctor_id, count(*) as load from signing_contract c
      where team_id = ? and last_day >= ? and signed = 1 and ${STANDS_FIRST} group by doctor_id`,
  ).all(teamId, day);
  return new Map(rows.map(({ doctor_id, load }) => [doctor_id, load]));
}

/** Every contract of a person's records, the latest beginning first. */
export function contractsOfResidents(db: Db, residentIds: readonly string[]): readonly ContractState[] {
  const ids = residentIds.map(() => '?').join(',');
  return contracts(
    db,
    `where c.resident_id in (${ids}) order by c.first_day desc, c.subject desc`,
    ...residentIds,
  );
}

/** Signed, in force on a day or later, and second to no other; of one team or of all. */
export function standingContracts(db: Db, day: string, teamId?: string): readonly ContractState[] {
  return teamId === undefined
    ? contracts(db, `where c.signed = 1 and c.last_day >= ? and ${STANDS_FIRST} order by c.subject`, day)
    : contracts(
        db,
        `where c.signed = 1 and c.last_day >= ? and c.team_id = ? and ${STANDS_FIRST} order by c.subject`,
        day,
        teamId,
      );
}

/** Signed, not ended, and with their last day between two days; the soonest first. */
export function contractsEnding(
  db: Db,
  from: string,
  until: string,
  teamId: string | null,
): readonly ContractState[] {
  return contracts(
    db,
    `where c.signed = 1 and c.ended = 0 and c.last_day between ? and ? and (? is null or c.team_id = ?)
      order by c.last_day, c.subject`,
    from,
    until,
    teamId,
    teamId,
  );
}

export function unsignedContracts(db: Db, teamId: string | null): readonly ContractState[] {
  return contracts(
    db,
    'where c.signed = 0 and c.ended = 0 and (? is null or c.team_id = ?) order by c.subject',
    teamId,
    teamId,
  );
}

/** Contracts that continue this one (续约) and were not given up, the latest first. */
export function renewalsOf(db: Db, contractId: string): readonly ContractState[] {
  return contracts(db, 'where c.renews = ? and c.ended = 0 order by c.subject desc', contractId);
}

/** Not ended, though the record of the person was closed; with why and when that was. */
export function contractsOfClosedRecords(
  db: Db,
  day: string,
): readonly { readonly contract: ContractState; readonly closure: string; readonly closedOn: string }[] {
  const rows = statement<[string], { state: string; closure: string; closed_on: string }>(
    db,
    `select s.state, r.closure, r.closed_on from signing_contract c
       cross join subject rs on rs.id = c.resident_id and rs.type = 'resident'
       cross join resident r on r.subject = rs.no
       cross join subject s on s.no = c.subject
      where c.ended = 0 and c.last_day >= ? and r.closure is not null order by c.subject`,
  ).all(day);
  return rows.map(({ state, closure, closed_on }) => ({
    contract: JSON.parse(state) as ContractState,
    closure,
    closedOn: closed_on,
  }));
}

/** Records under which two contracts bind one person at a time, and those of merged records: to be looked at closely. */
export function residentsWithOverlaps(db: Db): readonly string[] {
  return statement<[], { readonly resident_id: string }>(
    db,
    `select a.resident_id from signing_contract a join signing_contract b
        on b.resident_id = a.resident_id and b.subject > a.subject
       and b.first_day <= a.last_day and a.first_day <= b.last_day
      where a.signed = 1 and b.signed = 1 and a.ended = 0 and b.ended = 0
     union
     select r.id from resident r join signing_contract c on c.resident_id = r.id
      where r.merged_into is not null and c.signed = 1 and c.ended = 0`,
  )
    .all()
    .map(({ resident_id }) => resident_id);
}

/** The highest number between two of one stem, or null. */
export function highestNumber(db: Db, [first, last]: readonly [string, string]): string | null {
  return (
    statement<[string, string], { readonly highest: string | null }>(
      db,
      'select max(number) as highest from signing_contract where number between ? and ?',
    ).get(first, last)?.highest ?? null
  );
}

export function highestReceipt(db: Db, [first, last]: readonly [string, string]): string | null {
  return (
    statement<[string, string], { readonly highest: string | null }>(
      db,
      'select max(receipt) as highest from signing_payment where receipt between ? and ?',
    ).get(first, last)?.highest ?? null
  );
}

/** What was taken in for a team between two days, reversed payments left out. */
export function takenIn(db: Db, teamId: string, from: string, until: string): number {
  return (
    statement<[string, string, string], { readonly fen: number }>(
      db,
      `select coalesce(sum(fen), 0) as fen from signing_payment
        where team_id = ? and reversed = 0 and day between ? and ?`,
    ).get(teamId, from, until)?.fen ?? 0
  );
}

/** How many services each of the staff did for a team between two days. */
export function servicesByStaff(
  db: Db,
  teamId: string,
  from: string,
  until: string,
): ReadonlyMap<string, number> {
  const rows = statement<[string, string, string], { readonly staff_id: string; readonly services: number }>(
    db,
    `select staff_id, count(*) as services from signing_service
      where team_id = ? and day between ? and ? group by staff_id`,
  ).all(teamId, from, until);
  return new Map(rows.map(({ staff_id, services }) => [staff_id, services]));
}
