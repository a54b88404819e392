import type { Catalogue } from '../../main/store/catalogue.ts';
import { SEQ_SPAN } from '../../main/store/journal-rows.ts';
import type { Store } from '../../main/store/store.ts';

/**
 * Everything that follows from the journal, in words that do not depend on the store: its own numbers of logs and
 * subjects are replaced by their names. Two stores that hold the same entries must give the same facts.
 */
export function derivedFacts(store: Store, { projections, entryTables }: Catalogue): readonly string[] {
  const texts = (sql: string) => store.db.prepare<[], string>(sql).pluck().all();
  const subjects = texts(
    `select s.type || ' ' || s.id || ' ' || coalesce(state, 'none') || ' ' || last_at || ' ' || l.id || ' '
       || last_place % ${SEQ_SPAN} || ' ' || needs_upgrade
     from subject s join log l on l.no = last_place / ${SEQ_SPAN}`,
  );
  const derived = projections
    .flatMap((projection) => projection.tables)
    .flatMap(({ name, columns }) => {
      const own = columns.filter((column) => column !== 'subject');
      return texts(
        `select '${name} ' || s.type || ' ' || s.id || json_array(${own.map((c) => `t.${c}`).join(',')})
           from ${name} t left join subject s on s.no = t.subject`,
      );
    });
  const rows = entryTables.flatMap(({ name, columns }) =>
    texts(
      `select '${name} ' || l.id || ' ' || t.place % ${SEQ_SPAN} || json_array(${columns.map((c) => `t.${c}`).join(',')})
         from ${name} t left join log l on l.no = t.place / ${SEQ_SPAN}`,
    ),
  );
  return [...subjects, ...derived, ...rows].toSorted();
}
