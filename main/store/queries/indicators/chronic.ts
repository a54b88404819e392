import type { Disease } from '../../../../domain/chronic/diseases.ts';
import { STANDING } from '../standing-records.ts';
import type { FactQuery } from './facts.ts';
import { joinContract } from './signing.ts';

/**
 * 年内已管理: the people with a card of a disease that was open on some day of the year, and what was done in it. Two
 * cards of one person, after a merge of records, are one: their follow-ups add up, and the later one's control counts.
 * The doctor is the card's, or else that of the contract.
 */
export function cardFacts(disease: Disease, today: string): FactQuery {
  const year = today.slice(0, 4);
  return {
    sql: `with recursive ${STANDING}
      select st.subject, h.village, coalesce(c.team_id, '') as team,
             max(coalesce(k.doctor_id, c.doctor_id, '')) as doctor,
             coalesce(sum(y.face_to_face), 0) as face_to_face, coalesce(max(y.check_ups), 0) as check_ups,
             coalesce(sum(y.incomplete), 0) as incomplete,
             -- 'YYYY-MM-DD' and the flag: the greatest is the latest.
             cast(nullif(substr(max(y.last_on || coalesce(y.last_controlled, '')), 11), '') as integer)
               as last_controlled
        from chronic_card k
        left join standing m on m.id = k.resident_id
        cross join resident_home h on h.id = coalesce(m.person, k.resident_id)
        cross join resident st on st.subject = h.subject
        ${joinContract('st')}
        left join chronic_year y on y.year = :year and y.subject = k.subject
       where k.disease = :disease and k.enrolled_on <= :today
         and (k.is_open = 1 or k.closed_on >= :yearStart)
       group by st.subject`,
    facts: ['face_to_face', 'check_ups', 'incomplete', 'last_controlled'],
    values: { disease, today, year: Number(year), yearStart: `${year}-01-01` },
  };
}
