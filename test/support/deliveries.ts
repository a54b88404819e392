import type { Entry } from '../../domain/journal/index.ts';
import { isOwnLog, signHead } from '../../main/store/identity.ts';
import { logTable } from '../../main/store/logs.ts';
import type { Delivery } from '../../main/store/receive.ts';
import type { Store } from '../../main/store/store.ts';

/** Everything that `from` holds of one log behind `after`, as its author or a relay would send it. */
export function deliveryOf(from: Store, log: string, after = 0): Delivery {
  const head = logTable(from.db).find(log);
  if (!head) throw new Error(`no log ${log}`);
  return {
    log,
    publicKey: head.public_key,
    entries: entriesOf(from, log).slice(after),
    headSignature: isOwnLog(from.identity, log)
      ? signHead(from.identity, log, head.head_seq, head.head_hash)
      : head.head_signature,
  };
}

export function entriesOf(from: Store, log: string): readonly Entry[] {
  const rows = from.db
    .prepare<[string], Record<string, string> & { v: number; place: number }>(
      'select j.* from journal j join log l on l.no = j.place / 4294967296 where l.id = ? order by place',
    )
    .all(log);
  let prev = '0'.repeat(64);
  return rows.map((row) => {
    const { at = '', kind = '', subject_type = '', subject_id = '', actor = '', body = '', hash = '' } = row;
    const subject = { type: subject_type, id: subject_id };
    const seq = row.place % 2 ** 32;
    const entry = {
      log,
      seq,
      at,
      kind,
      v: row.v,
      subject,
      actor: JSON.parse(actor),
      body: JSON.parse(body),
      prev,
      hash,
    };
    prev = hash;
    return entry;
  });
}

export function logsOf(store: Store): readonly string[] {
  return logTable(store.db)
    .all()
    .map((row) => row.id);
}

/** All that one holds arrives at the other. Throws where it is not taken in. */
export function sendAll(from: Store, to: Store): void {
  for (const log of logsOf(from)) {
    const received = to.receive(deliveryOf(from, log));
    if (!received.ok) throw new Error(received.code);
  }
  for (const { hash } of from.db.prepare<[], { hash: string }>('select hash from blob').all()) {
    const bytes = from.blobs.get(hash);
    if (bytes) to.blobs.put(bytes);
  }
}
