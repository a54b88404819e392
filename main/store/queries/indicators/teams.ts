import type { Db } from '../../open-database.ts';
import { statement } from '../statement.ts';

/** Every team that was ever formed: those dissolved still name what they did. */
export function signingTeams<Team>(db: Db): readonly Team[] {
  const sql =
    'select s.state from signing_team t cross join subject s on s.no = t.subject order by t.subject';
  return statement<[], { readonly state: string }>(db, sql)
    .all()
    .map(({ state }) => JSON.parse(state) as Team);
}
