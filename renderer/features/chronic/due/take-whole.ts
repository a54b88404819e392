import { ORPCError } from '@orpc/client';

export interface ListPart<Row> {
  readonly rows: readonly Row[];
  /** Of the whole list, as it was when this part was read. */
  readonly total: number;
}

/** A list that changes every few seconds for so many tries changes for ever. */
const MOST_TRIES = 5;

/**
 * The whole of a list that is read part by part, as it was at one time. Whoever leaves it between two parts moves the
 * others up, and somebody would stand on neither part: each part begins with the last row of the one before, and where
 * that is another one now, or the total has changed, the list is read anew.
 */
export async function takeWhole<Row>(
  read: (offset: number) => Promise<ListPart<Row>>,
  idOf: (row: Row) => string,
): Promise<readonly Row[]> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const rows = await takeOnce(read, idOf);
    if (rows) return rows;
  }
  const sentence = '名单一直在变动，没有取全，没有打印或导出。请稍后再试，或先缩小范围。';
  throw new ORPCError('REFUSED', { message: sentence, data: { code: 'list-moves', sentence } });
}

/** Undefined when it changed meanwhile. */
async function takeOnce<Row>(
  read: (offset: number) => Promise<ListPart<Row>>,
  idOf: (row: Row) => string,
): Promise<readonly Row[] | undefined> {
  const { rows: first, total } = await read(0);
  const rows = [...first];
  for (let last = rows.at(-1); last !== undefined && rows.length < total; last = rows.at(-1)) {
    const part = await read(rows.length - 1);
    const [again, ...more] = part.rows;
    if (part.total !== total || again === undefined || idOf(again) !== idOf(last)) return undefined;
    if (more.length === 0) return undefined;
    for (const row of more) rows.push(row);
  }
  return rows;
}
