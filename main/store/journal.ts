import { hash as digest } from 'node:crypto';
import {
  type Actor,
  canonicalJson,
  chainText,
  type Draft,
  type Entry,
  nextStamp,
  observeStamp,
  type Stamp,
} from '../../domain/journal/index.ts';
import { AppendRefused } from './append-refused.ts';
import type { KindLookup } from './catalogue.ts';
import type { NodeIdentity } from './identity.ts';
import { type JournalRow, type JournalRows, placeOf, toEntry } from './journal-rows.ts';
import type { LogHead, LogTable } from './logs.ts';
import type { Projector } from './project.ts';

export interface JournalParts {
  readonly lookup: KindLookup;
  readonly identity: NodeIdentity;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly projector: Projector;
  readonly nowMs: () => number;
}

export function chainHash(
  prev: string,
  row: Omit<JournalRow, 'place' | 'hash'> & { readonly seq: number },
): string {
  return digest(
    'sha256',
    chainText(prev, {
      log: row.log,
      seq: row.seq,
      at: row.at,
      kind: row.kind,
      v: row.v,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      actor: row.actor,
      body: row.body,
    }),
    'hex',
  );
}

/** The write path below the transaction: every method runs inside one that the caller holds. */
export function journalWriter({ lookup, identity, rows, logs, projector, nowMs }: JournalParts) {
  let clock: Stamp = logs.latestStamp();

  function parseBody(item: Draft): unknown {
    const kind = lookup.kind(item.kind);
    if (!kind || kind.v !== item.v || kind.subjectType !== item.subject.type) {
      throw new AppendRefused(item.kind, ['this program does not write that kind, version or subject']);
    }
    const parsed = kind.body.safeParse(item.body);
    if (parsed.success) return parsed.data;
    throw new AppendRefused(
      item.kind,
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }

  /** Gives each draft its place at the end of this node's log of its audience, and projects it. */
  function append(drafts: readonly Draft[], actor: Actor): readonly Entry[] {
    const actorText = canonicalJson(actor);
    const heads = new Map<string, LogHead>();
    const written: Entry[] = [];
    for (const item of drafts) {
      const body = canonicalJson(parseBody(item));
      const logId = `${identity.nodeId}/${item.audience}`;
      const head = heads.get(logId) ?? logs.open(logId);
      clock = nextStamp(clock, nowMs());
      const seq = head.seq + 1;
      const unhashed = {
        log: logId,
        seq,
        at: clock,
        kind: item.kind,
        v: item.v,
        subject_type: item.subject.type,
        subject_id: item.subject.id,
        actor: actorText,
        body,
      };
      const row = { ...unhashed, place: placeOf(head.no, seq), hash: chainHash(head.hash, unhashed) };
      rows.insert(row);
      projector.apply(row);
      heads.set(logId, { ...head, seq, hash: row.hash });
      written.push({ ...toEntry(row), prev: head.hash });
    }
    for (const head of heads.values()) logs.advance(head, clock, logs.sign(head));
    return written;
  }

  /** Stores the next entry of a foreign log, whose hash and place the caller has checked. */
  function accept(row: JournalRow, head: LogHead, signature: Buffer): void {
    rows.insert(row);
    projector.apply(row);
    logs.advance(head, row.at, signature);
    clock = observeStamp(clock, row.at);
  }

  return { append, accept };
}
