import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Db } from '../open-database.ts';
import { identityNumbersOf, phonesOf } from '../search/resident-numbers.ts';
import { residentState, residentsByTerm } from './residents-by-number.ts';
import { statement } from './statement.ts';

/** More than live in one house; a village whose houses have no numbers does not fill the page. */
const MOST = 60;

/** Records that share the house, the 户号, a phone or a guardian with this one: candidates, to be judged by the rule. */
export function housemates(db: Db, resident: ResidentState): readonly ResidentState[] {
  const byHome = statement<[string, string, string, string], { readonly subject: number }>(
    db,
    `select other.subject from resident_home own join resident_home other on other.house = own.house
      where own.id = ? and own.house <> '' and other.id <> ?
     union
     select other.subject from resident_home own join resident_home other on other.household = own.household
      where own.id = ? and own.household <> '' and other.id <> ? limit ${MOST}`,
  ).all(resident.id, resident.id, resident.id, resident.id);
  const atHome = byHome.flatMap(({ subject }) => residentState(db, subject) ?? []);
  const guardianNumber = resident.guardian?.idNumber ?? null;
  const terms = [
    ...phonesOf(resident),
    ...(guardianNumber === null ? [] : [guardianNumber]),
    ...identityNumbersOf(resident),
  ];
  const byNumber = terms.flatMap((term) => residentsByTerm(db, term));
  const found = new Map([...atHome, ...byNumber].map(({ state }) => [state.id, state]));
  found.delete(resident.id);
  return [...found.values()].slice(0, MOST);
}
