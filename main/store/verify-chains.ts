import { hash as digest } from 'node:crypto';
import { EARLIEST, GENESIS } from '../../domain/journal/index.ts';
import type { KindLookup } from './catalogue.ts';
import type { Check, Difference, Tally } from './difference.ts';
import { toFoldEntry, understand } from './fold.ts';
import { headIsGenuine, isOwnLog, type NodeIdentity, sealHead } from './identity.ts';
import { type JournalRows, placeOf, SEQ_SPAN, seqOf } from './journal-rows.ts';
import type { LogRow, LogTable } from './logs.ts';
import type { Db } from './open-database.ts';
import type { EntryTable } from './projection.ts';
import { type TableWriter, tableWriter } from './table-writer.ts';

const PAGE = 200;

interface Parts {
  readonly db: Db;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly identity: NodeIdentity;
  /** Without it only the chains are walked. */
  readonly lookup?: KindLookup;
}

/** A row with the hashed columns behind its sequence number as SQLite holds them, byte for byte. */
interface RawRow {
  readonly place: number;
  readonly hash: string;
  readonly at: string;
  readonly kind: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly tail: Buffer;
}

// Decoding to a JavaScript string would make one U+FFFD of different broken bytes.
const RAW = `select place, hash, at, kind, subject_type, subject_id,
    cast(at || char(10) || kind || char(10) || v || char(10) || subject_type || char(10) || subject_id || char(10)
      || actor || char(10) || body as blob) as tail
  from journal where place > ? and place < ? order by place limit ${PAGE}`;

/** Re-walks every chain to its signed head; and looks for the subject or the table row of every entry. */
export function* checkChains(parts: Parts, tally: Tally): Check {
  const stray = parts.db
    .prepare<[number, number], number>('select place from journal where place > ? and place < ? limit 1')
    .pluck();
  const strayIn = (from: number, to: number): Difference | undefined => {
    const place = stray.get(from, to);
    const what = `有一条记录（位置 ${place}）不属于任何日志`;
    return place === undefined ? undefined : { where: 'table', table: 'journal', what };
  };
  let end = Number.MIN_SAFE_INTEGER;
  for (let log = parts.logs.behind(0); log; log = parts.logs.behind(log.no)) {
    const found = strayIn(end, placeOf(log.no, 1)) ?? (yield* walkLog(parts, log, tally));
    if (found) return found;
    end = placeOf(log.no, SEQ_SPAN - 1);
  }
  return strayIn(end, Number.MAX_SAFE_INTEGER);
}

function* walkLog(parts: Parts, { no, id }: LogRow, tally: Tally): Check {
  const page = parts.db.prepare<[number, number], RawRow>(RAW);
  const projected = projectionCheck(parts);
  let prev = GENESIS;
  let seq = 0;
  let latest = EARLIEST;
  const fail = (what: string): Difference => ({ where: 'chain', log: id, seq: seq + 1, what });
  for (;;) {
    const rows = page.all(placeOf(no, seq), placeOf(no + 1, 0));
    if (rows.length === 0) break;
    for (const row of rows) {
      if (seqOf(row.place) !== seq + 1) return fail(`缺少这一条，后面是第 ${seqOf(row.place)} 条`);
      const text = Buffer.concat([Buffer.from(`${prev}\n${id}\n${seq + 1}\n`), row.tail]);
      if (digest('sha256', text, 'hex') !== row.hash) return fail('内容与它的校验值不符');
      const found = projected(row);
      if (found) return found;
      prev = row.hash;
      seq += 1;
      if (row.at > latest) latest = row.at;
      tally.entries += 1;
    }
    yield;
  }
  return checkHead(parts.logs.find(id), { seq, hash: prev, latest }, parts.identity);
}

interface Walked {
  readonly seq: number;
  readonly hash: string;
  readonly latest: string;
}

function checkHead(log: LogRow | undefined, walked: Walked, identity: NodeIdentity): Difference | undefined {
  if (!log) return { where: 'table', table: 'log', what: '一个日志在核对中消失了' };
  const fail = (what: string): Difference => ({ where: 'chain', log: log.id, seq: log.head_seq, what });
  if (walked.seq !== log.head_seq)
    return fail(`日志到第 ${walked.seq} 条为止，登记的末尾是第 ${log.head_seq} 条`);
  if (walked.hash !== log.head_hash) return fail('最后一条不是登记的末尾');
  if (walked.latest !== log.latest_at) return fail('登记的最晚时间与记录不符');
  const { id, public_key, head_seq, head_hash, head_signature } = log;
  const genuine = isOwnLog(identity, id)
    ? public_key.equals(identity.publicKey) &&
      head_signature.equals(sealHead(identity, id, head_seq, head_hash))
    : headIsGenuine(public_key, id, head_seq, head_hash, head_signature);
  return genuine ? undefined : fail('末尾没有作者的有效签名');
}

/** Whether an entry has left what it should: a subject, or its row in each table of its kind. */
function projectionCheck({ db, lookup, rows }: Parts): (row: RawRow) => Difference | undefined {
  if (!lookup) return () => undefined;
  const subject = db
    .prepare<[string, string], number>('select 1 from subject where id = ? and type = ?')
    .pluck();
  const writers = new Map<EntryTable, TableWriter>();
  let last = '';

  function inTable(known: KindLookup, table: EntryTable, place: number): Difference | undefined {
    const row = rows.at(place);
    const entry = row && understand(known, toFoldEntry(row));
    if (!entry) return undefined;
    const writer = writers.get(table) ?? tableWriter(db, table.name, ['place', ...table.columns], 1);
    writers.set(table, writer);
    if (writer.has([place, ...table.row(entry)])) return undefined;
    return { where: 'table', table: table.name, what: `位置 ${place} 的记录在表中缺失或不符` };
  }

  return ({ place, kind, subject_type: type, subject_id: id }) => {
    const tables = lookup.entryTables(kind);
    for (const table of tables) {
      const found = inTable(lookup, table, place);
      if (found) return found;
    }
    const name = `${type} ${id}`;
    if (tables.length > 0 || name === last) return undefined;
    last = name;
    return subject.get(id, type) ? undefined : { where: 'subject', type, id, what: '有记录，却没有状态' };
  };
}
