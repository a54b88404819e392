import { SEQ_SPAN } from '../../main/store/journal-rows.ts';
import type { Store } from '../../main/store/store.ts';

/** What a saver was told is safe. */
export interface Acknowledged {
  readonly subject: string;
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
}

/** Reads a saver's whole lines; the last one may be cut. */
export function acknowledgements(output: string): readonly Acknowledged[] {
  return output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('ack '))
    .map((line) => {
      const [, subject = '', log = '', seq = '', hash = ''] = line.split(' ');
      return { subject, log, seq: Number(seq), hash };
    });
}

/** The acknowledged entries that the store does not hold as they were acknowledged. */
export function missing(store: Store, acknowledged: readonly Acknowledged[]): readonly Acknowledged[] {
  const find = store.db
    .prepare<[number, string, string], string>(
      `select j.hash from journal j join log l on l.no = j.place / ${SEQ_SPAN}
        where j.place % ${SEQ_SPAN} = ? and l.id = ? and j.subject_id = ?`,
    )
    .pluck();
  return acknowledged.filter(({ seq, log, subject, hash }) => find.get(seq, log, subject) !== hash);
}

/** The subjects of which a save is there in part: each save wrote a note, its tag and a look. */
export function halfSaved(store: Store): readonly string[] {
  return store.db
    .prepare<[], string>(
      `select subject_id from journal group by subject_id
        having count(*) <> 3 or count(distinct kind) <> 3
        union select s.id from subject s left join note_tag t on t.subject = s.no where t.tag is null or state is null
        union select j.subject_id from journal j left join look k on k.place = j.place
               where j.kind = 'looks.looked' and k.place is null`,
    )
    .pluck()
    .all();
}
