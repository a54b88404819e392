import type { FactQuery } from './facts.ts';

/** Full years on a day, counted on the written dates. */
const AGE = `(cast(substr(:today, 1, 4) as integer) - cast(substr(r.birth_date, 1, 4) as integer)
  - (substr(:today, 6) < substr(r.birth_date, 6)))`;

/**
 * The one contract that counts of each person on a day: of several that clash the first here, so that nobody counts
 * twice. Contracts of records that were merged are those of the record that stands.
 */
export const IN_FORCE = `in_force as materialized (
  select coalesce(r.merged_into, c.resident_id) as resident_id, min(c.subject) as subject
    from signing_contract c
    left join resident_home h on h.id = c.resident_id
    left join resident r on r.subject = h.subject
   where c.signed = 1 and c.first_day <= :today and c.last_day >= :today
   group by 1)`;

/** Everybody whose record is open, with the contract in force: 常住. */
const POPULATION = `from resident r
  join resident_home h on h.subject = r.subject
  left join in_force f on f.resident_id = r.id
  left join signing_contract c on c.subject = f.subject
  left join signing_terms t on t.subject = f.subject`;
const STANDS = 'r.closure is null and r.merged_into is null';
const PLACE = "r.subject, h.village, coalesce(c.team_id, '') as team, coalesce(t.doctor_id, '') as doctor";

export function signedFacts(today: string): FactQuery {
  return {
    sql: `with ${IN_FORCE}
      select ${PLACE}, f.subject is not null as signed ${POPULATION} where ${STANDS}`,
    facts: ['signed'],
    values: { today },
  };
}

/** With all by which somebody is of a priority group. */
export function priorityFacts(today: string): FactQuery {
  return {
    sql: `with ${IN_FORCE},
        ill as materialized (
          select resident_id, group_concat(disease, ' ') as diseases
            from (select resident_id, disease from chronic_card where is_open = 1 order by resident_id, disease)
           group by resident_id)
      select ${PLACE}, f.subject is not null as signed, ${AGE} as age, coalesce(n.disabled, 0) as disabled,
             coalesce(n.poor, 0) as poor, coalesce(i.diseases, '') as diseases, coalesce(t.groups, '') as marked
        ${POPULATION}
        left join resident_need n on n.subject = r.subject
        left join ill i on i.resident_id = r.id
       where ${STANDS}`,
    facts: ['signed', 'age', 'disabled', 'poor', 'diseases', 'marked'],
    values: { today },
  };
}

/** 老年人: everybody from an age on, with the most check-ups that any of their cards counts this year. */
export function elderlyFacts(today: string, bornUntil: string): FactQuery {
  return {
    sql: `with ${IN_FORCE},
        seen as materialized (
          select k.resident_id, max(y.check_ups) as check_ups
            from chronic_year y join chronic_card k on k.subject = y.subject
           where y.year = :year group by k.resident_id)
      select ${PLACE}, ${AGE} as age, coalesce(s.check_ups, 0) as check_ups
        ${POPULATION}
        left join seen s on s.resident_id = r.id
       where ${STANDS} and r.birth_date <= :bornUntil`,
    facts: ['age', 'check_ups'],
    values: { today, bornUntil, year: Number(today.slice(0, 4)) },
  };
}

/** Agreements that ran out this year by their own term; renewed by one that says so, or by the person's next one. */
export function renewalFacts(today: string): FactQuery {
  return {
    sql: `select h.subject, h.village, c.team_id as team, coalesce(t.doctor_id, '') as doctor,
        exists (select 1 from signing_contract n
                 where n.signed = 1 and n.subject <> c.subject
                   and (n.renews = c.id or (n.resident_id = c.resident_id and n.first_day > c.last_day
                                            and n.first_day <= :today))) as renewed
      from signing_contract c
      join resident_home h on h.id = c.resident_id
      left join signing_terms t on t.subject = c.subject
     where c.signed = 1 and c.last_day >= :yearStart and c.last_day < :today
       and (c.ended = 0 or exists (select 1 from signing_contract n where n.renews = c.id and n.signed = 1))`,
    facts: ['renewed'],
    values: { today, yearStart: `${today.slice(0, 4)}-01-01` },
  };
}

/** What the contracts in force promise for the contract year in which the day lies, and what was done of it. */
export function promiseFacts(today: string): FactQuery {
  return {
    sql: `with ${IN_FORCE}
      select ${PLACE}, p.promised, p.done
        ${POPULATION}
        join signing_promise p on p.subject = f.subject and :today between p.first_day and p.last_day
       where ${STANDS}`,
    facts: ['promised', 'done'],
    values: { today },
  };
}

/** What the people with a contract earned this year. */
export function pointsFacts(today: string): FactQuery {
  return {
    sql: `with ${IN_FORCE},
        earned as materialized (
          select resident_id, sum(earned) as points from points_year where year = :year group by resident_id)
      select ${PLACE}, coalesce(e.points, 0) as points
        ${POPULATION}
        left join earned e on e.resident_id = r.id
       where ${STANDS} and f.subject is not null`,
    facts: ['points'],
    values: { today, year: today.slice(0, 4) },
  };
}
