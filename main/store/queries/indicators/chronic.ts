import type { Disease } from '../../../../domain/chronic/diseases.ts';
import type { FactQuery } from './facts.ts';
import { joinContract } from './signing.ts';

/**
 * 年内已管理: cards of a disease that were open on some day of the year, with what was done in it. The doctor is the
 * card's, or else that of the contract; the cards of a record that was merged are those of the one that stands.
 */
export function cardFacts(disease: Disease, today: string): FactQuery {
  const year = today.slice(0, 4);
  return {
    sql: `select st.subject, h.village, coalesce(c.team_id, '') as team,
             coalesce(k.doctor_id, c.doctor_id, '') as doctor, coalesce(y.face_to_face, 0) as face_to_face,
             coalesce(y.check_ups, 0) as check_ups, y.last_controlled
        from chronic_card k
        cross join resident_home own on own.id = k.resident_id
        cross join resident r on r.subject = own.subject
        cross join resident_home h on h.id = coalesce(r.merged_into, r.id)
        cross join resident st on st.subject = h.subject
        ${joinContract('st')}
        left join chronic_year y on y.year = :year and y.subject = k.subject
       where k.disease = :disease and k.enrolled_on <= :today
         and (k.is_open = 1 or k.closed_on >= :yearStart)`,
    facts: ['face_to_face', 'check_ups', 'last_controlled'],
    values: { disease, today, year: Number(year), yearStart: `${year}-01-01` },
  };
}
