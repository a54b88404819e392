import type { MatchedBy, SearchHit } from '../../../contract/residents.ts';
import { type ResidentHit, searchResidents } from '../../store/queries/search-residents.ts';
import { matchOf } from '../../store/search/match-of.ts';
import type { QueryPart } from '../../store/search/search-query.ts';
import { os } from '../base.ts';
import { lineOf, todayOf } from './views.ts';

/** As many lines as a person reads before typing another letter. */
const SHOWN = 20;

export const search = os.residents.search.handler(({ input, context: { services } }) => {
  const { hits, more, parts } = searchResidents(services.store.db, input.text, SHOWN);
  const today = todayOf(services);
  return { hits: hits.map((hit) => view(hit, parts, today)), more };
});

function view({ shown, matched }: ResidentHit, parts: readonly QueryPart[], today: string): SearchHit {
  const matchedBy: MatchedBy = matchOf(matched, parts);
  const isOther = matched.subject !== shown.subject && matched.name !== shown.name;
  return { resident: lineOf(shown, today), matchedBy, formerName: isOther ? matched.name : null };
}
