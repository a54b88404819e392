import type { Disease } from '../../../../domain/chronic/diseases.ts';
import type { FactQuery } from './facts.ts';
import { IN_FORCE } from './signing.ts';

/**
 * 年内已管理: cards of a disease that were open on some day of the year, with what was done in it. The doctor is the
 * card's, or else that of the contract; the cards of a record that was merged are those of the one that stands.
 */
export function cardFacts(disease: Disease, today: string): FactQuery {
  const year = today.slice(0, 4);
  return {
    sql: `with ${IN_FORCE}
      select coalesce(s.subject, h.subject) as subject, coalesce(s.village, h.village) as village,
             coalesce(c.team_id, '') as team, coalesce(k.doctor_id, t.doctor_id, '') as doctor,
             coalesce(y.face_to_face, 0) as face_to_face, coalesce(y.check_ups, 0) as check_ups, y.last_controlled
        from chronic_card k
        join resident_home h on h.id = k.resident_id
        join resident r on r.subject = h.subject
        left join resident_home s on s.id = r.merged_into
        left join in_force f on f.resident_id = coalesce(r.merged_into, r.id)
        left join signing_contract c on c.subject = f.subject
        left join signing_terms t on t.subject = f.subject
        left join chronic_year y on y.year = :year and y.subject = k.subject
       where k.disease = :disease and k.enrolled_on <= :today
         and (k.is_open = 1 or k.closed_on >= :yearStart)`,
    facts: ['face_to_face', 'check_ups', 'last_controlled'],
    values: { disease, today, year: Number(year), yearStart: `${year}-01-01` },
  };
}
