import { overRecords, STANDING } from '../standing-records.ts';
import type { FactQuery } from './facts.ts';
import { joinContract, PLACE, POPULATION, STANDS } from './signing.ts';

/** What was told of a person, under whichever of their records, is of the record that stands. */
const joinHolder = (row: string) => `left join standing p on p.id = ${row}.resident_id
  cross join resident_home h on h.id = coalesce(p.person, ${row}.resident_id)
  cross join resident r on r.subject = h.subject`;

const EARNED = overRecords(
  'r',
  (isTheirs) => `select sum(y.earned) from subject l cross join points_year y
    where l.type = 'points' and l.id ${isTheirs} and y.year = :year and y.subject = l.no`,
);

/** What the people with a contract earned this year. Looked up by index for each, as the contract is. */
export function earnedFacts(today: string): FactQuery {
  return {
    sql: `select ${PLACE}, coalesce(${EARNED}, 0) as earned
        ${POPULATION}
       where ${STANDS} and c.subject is not null`,
    facts: ['earned'],
    values: { today, year: today.slice(0, 4) },
  };
}

const USABLE = 'sum(iif(y.year between :first and :last, y.unspent, 0))';
const REDEEMED = 'sum(iif(y.year = :year, y.redeemed, 0))';

/** Points redeemed this year, and those of the years `first` to `last` that nobody has redeemed yet. */
export function redeemedFacts(today: string, first: string, last: string): FactQuery {
  return {
    sql: `with recursive ${STANDING}
      select ${PLACE}, ${USABLE} as usable, ${REDEEMED} as redeemed
        from points_year y ${joinHolder('y')}
        ${joinContract('r')}
       where y.year between :first and :year and ${STANDS}
       group by r.subject having ${USABLE} + ${REDEEMED} > 0`,
    facts: ['usable', 'redeemed'],
    values: { today, first, last, year: today.slice(0, 4) },
  };
}

/** Who answered this year's survey. Of two records of one person that both answered, the worse answer counts. */
export function surveyFacts(today: string): FactQuery {
  return {
    sql: `with recursive ${STANDING}
      select ${PLACE}, min(s.satisfied) as satisfied
        from survey s ${joinHolder('s')}
        ${joinContract('r')}
       where s.year = :year and ${STANDS}
       group by r.subject`,
    facts: ['satisfied'],
    values: { today, year: today.slice(0, 4) },
  };
}
