import { overRecords } from '../standing-records.ts';
import type { FactQuery } from './facts.ts';

/** Full years on a day, counted on the written dates. */
const AGE = `(cast(substr(:today, 1, 4) as integer) - cast(substr(r.birth_date, 1, 4) as integer)
  - (substr(:today, 6) < substr(r.birth_date, 6)))`;

const COUNTS = 'x.signed = 1 and x.first_day <= :today and x.last_day >= :today';

/**
 * The one contract in force of a person (by the alias of the row that stands), joined as `c`: of several that clash the
 * one that stands, so that nobody counts twice and every node counts alike. Looked up by index for each resident: a
 * joined list would be walked anew for every one of 100,000.
 */
export const joinContract = (resident: string) =>
  `left join signing_contract c on c.subject = ${overRecords(
    resident,
    (isTheirs) => `select x.subject from signing_contract x where x.resident_id ${isTheirs} and ${COUNTS}
      order by x.precedence limit 1`,
  )}`;

/** Everybody whose record is open (`STANDS`), with the contract in force: 常住. */
export const POPULATION = `from resident r
  cross join resident_home h on h.subject = r.subject
  ${joinContract('r')}`;
export const STANDS = 'r.closure is null and r.merged_into is null';
export const PLACE =
  "r.subject, h.village, coalesce(c.team_id, '') as team, coalesce(c.doctor_id, '') as doctor";

export function signedFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE}, c.subject is not null as signed ${POPULATION} where ${STANDS}`,
    facts: ['signed'],
    values: { today },
  };
}

const DISEASES = overRecords(
  'r',
  (isTheirs) => `select group_concat(k.disease, ' ' order by k.disease) from chronic_card k
    where k.resident_id ${isTheirs} and k.is_open = 1`,
);

/** The most check-ups that any of a person's cards counts in the year. */
const CHECK_UPS = overRecords(
  'r',
  (isTheirs) => `select max(y.check_ups) from chronic_card k cross join chronic_year y
    where k.resident_id ${isTheirs} and y.year = :year and y.subject = k.subject`,
);

/** With all by which somebody is of a priority group. */
export function priorityFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE}, c.subject is not null as signed, ${AGE} as age, coalesce(n.disabled, 0) as disabled,
             coalesce(n.poor, 0) as poor, coalesce(g.groups, '') as marked,
             coalesce(${DISEASES}, '') as diseases
        ${POPULATION}
        left join resident_need n on n.subject = r.subject
        left join signing_groups g on g.subject = c.subject
       where ${STANDS}`,
    facts: ['signed', 'age', 'disabled', 'poor', 'diseases', 'marked'],
    values: { today },
  };
}

/** 老年人: everybody from an age on, with the most check-ups of this year. */
export function elderlyFacts(today: string, bornUntil: string): FactQuery {
  return {
    sql: `select ${PLACE}, ${AGE} as age, coalesce(${CHECK_UPS}, 0) as check_ups
        ${POPULATION}
       where ${STANDS} and r.birth_date <= :bornUntil`,
    facts: ['age', 'check_ups'],
    values: { today, bornUntil, year: Number(today.slice(0, 4)) },
  };
}

/** Agreements that ran out this year by their own term; renewed by one that says so, or by the person's next one. */
export function renewalFacts(today: string): FactQuery {
  return {
    sql: `select h.subject, h.village, c.team_id as team, c.doctor_id as doctor,
        exists (select 1 from signing_contract n
                 where n.signed = 1 and n.subject <> c.subject
                   and (n.renews = c.id or (n.resident_id = c.resident_id and n.first_day > c.last_day
                                            and n.first_day <= :today))) as renewed
      from signing_contract c
      join resident_home h on h.id = c.resident_id
     where c.signed = 1 and c.last_day >= :yearStart and c.last_day < :today
       and (c.ended = 0 or exists (select 1 from signing_contract n where n.renews = c.id and n.signed = 1))`,
    facts: ['renewed'],
    values: { today, yearStart: `${today.slice(0, 4)}-01-01` },
  };
}

/** What the contracts in force promise for the contract year in which the day lies, and what was done of it. */
export function promiseFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE}, p.promised, p.done
        ${POPULATION}
        join signing_promise p on p.subject = c.subject and :today between p.first_day and p.last_day
       where ${STANDS}`,
    facts: ['promised', 'done'],
    values: { today },
  };
}
