import type { FactQuery } from './facts.ts';
import { joinContract, PLACE, POPULATION, STANDS } from './signing.ts';

/** What was told of a person, under whichever of their records, is of the record that stands. */
const holderOf = (row: string) => `cross join resident_home own on own.id = ${row}.resident_id
  cross join resident m on m.subject = own.subject`;

const LEDGER = 'subject l cross join points_year y';
const OF_YEAR = "l.type = 'points' and y.year = :year and y.subject = l.no";

/** What the people with a contract earned this year. Looked up by index for each, as the contract is. */
export function earnedFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE},
             coalesce((select y.earned from ${LEDGER} where l.id = r.id and ${OF_YEAR}), 0)
               + coalesce((select sum(y.earned) from resident m cross join ${LEDGER}
                            where m.merged_into = r.id and l.id = m.id and ${OF_YEAR}), 0) as earned
        ${POPULATION}
       where ${STANDS} and c.subject is not null`,
    facts: ['earned'],
    values: { today, year: today.slice(0, 4) },
  };
}

/** Points redeemed this year, and those of the years `first` to `last` that nobody has redeemed yet. */
export function redeemedFacts(today: string, first: string, last: string): FactQuery {
  return {
    sql: `select ${PLACE}, p.usable, p.redeemed
        from (select coalesce(m.merged_into, m.id) as holder,
                     sum(case when y.year between :first and :last then y.unspent else 0 end) as usable,
                     sum(case when y.year = :year then y.redeemed else 0 end) as redeemed
                from points_year y ${holderOf('y')} where y.year between :first and :year group by holder) p
        cross join resident_home h on h.id = p.holder
        cross join resident r on r.subject = h.subject
        ${joinContract('r')}
       where ${STANDS} and p.usable + p.redeemed > 0`,
    facts: ['usable', 'redeemed'],
    values: { today, first, last, year: today.slice(0, 4) },
  };
}

/** Who answered this year's survey. Of two records of one person that both answered, the worse answer counts. */
export function surveyFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE}, min(s.satisfied) as satisfied
        from survey s ${holderOf('s')}
        cross join resident_home h on h.id = coalesce(m.merged_into, m.id)
        cross join resident r on r.subject = h.subject
        ${joinContract('r')}
       where s.year = :year and ${STANDS}
       group by r.subject`,
    facts: ['satisfied'],
    values: { today, year: today.slice(0, 4) },
  };
}
