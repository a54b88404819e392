/**
 * `standing (id, person)`: the records that were merged, each with the record that stands for it after all merges, for
 * a `with recursive`. As survivorOf has it: a chain is followed to its end, a ring stands by its smallest id.
 */
export const STANDING = `
  merged (id, person) as (
    select id, merged_into from resident where merged_into is not null
     union
    select m.id, r.merged_into from merged m
      cross join resident_home h on h.id = m.person
      cross join resident r on r.subject = h.subject
     where r.merged_into is not null),
  standing (id, person) as materialized (
    select m.id, coalesce(max(iif(r.merged_into is null, m.person, null)), min(m.person))
      from merged m
      left join resident_home h on h.id = m.person
      left join resident r on r.subject = h.subject
     group by m.id)`;

/**
 * `twins (subject, place, rows)`: rows of one person and disease under several records, after a merge: the first is the
 * one to be listed. `rows` is a table with resident_id and disease; `order` says which of two goes first.
 */
export const twinsOf = (table: string, which: string, order: string) => `${STANDING},
  twins (subject, place, rows) as materialized (
    select x.subject,
           row_number() over (partition by p.person, x.disease order by ${order}, p.id),
           count(*) over (partition by p.person, x.disease)
      from (select id, person from standing union select person, person from standing) p
      cross join ${table} x on x.resident_id = p.id
     where ${which})`;

/** Leaves out all but the first of twins. */
export const ONE_EACH = 'c.subject not in (select subject from twins where place > 1)';

const recordsOf = (resident: string) => `with recursive own (id) as (
    select ${resident}.id union select m.id from own cross join resident m where m.merged_into = own.id)
  select id from own`;

/**
 * A value of one person over all their records, looked up for the row `resident` that stands: `lookUp` compares a
 * resident_id with what it is given. Records merged one after the other are walked only where there are any.
 */
export const overRecords = (resident: string, lookUp: (isTheirs: string) => string) => `iif(
    exists (select 1 from resident m where m.merged_into = ${resident}.id),
    (${lookUp(`in (${recordsOf(resident)})`)}),
    (${lookUp(`= ${resident}.id`)}))`;
