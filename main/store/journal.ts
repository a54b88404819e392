import { hash as digest } from 'node:crypto';
import {
  type Actor,
  actorSchema,
  canonicalJson,
  chainText,
  type Draft,
  EARLIEST,
  type Entry,
  GENESIS,
  nextStamp,
  observeStamp,
  type Stamp,
  subjectSchema,
} from '../../domain/journal/index.ts';
import { AppendRefused } from './append-refused.ts';
import type { KindLookup } from './catalogue.ts';
import { isOwnLog, type NodeIdentity, sealHead } from './identity.ts';
import { type JournalRow, type JournalRows, placeOf } from './journal-rows.ts';
import type { LogHead, LogTable, SignedHead } from './logs.ts';
import type { Projector, Recorded } from './project.ts';

export interface JournalParts {
  readonly lookup: KindLookup;
  readonly identity: NodeIdentity;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly projector: Projector;
  readonly nowMs: () => number;
}

/** A longer body belongs in a blob. In characters of its canonical JSON; every node holds the same limit. */
export const MAX_BODY_LENGTH = 1024 * 1024;

/** 9999-12-31: above it a stamp's 48 bits would run out and the clock stand still. */
export const LATEST_MS = Date.UTC(9999, 11, 31);

export type UnhashedRow = Omit<JournalRow, 'place' | 'hash'> & { readonly seq: number };

export function chainHash(prev: string, row: UnhashedRow): string {
  const { subject_type: subjectType, subject_id: subjectId, ...rest } = row;
  return digest('sha256', chainText(prev, { ...rest, subjectType, subjectId }), 'hex');
}

type OpenHead = LogHead & { readonly latestAt: Stamp };

/**
 * The write path below the transaction: every method runs inside one that the caller holds. The clock moves on
 * only when the transaction is durable: what was rolled back leaves no trace in memory.
 */
export function journalWriter({ lookup, identity, rows, logs, projector, nowMs }: JournalParts) {
  let settled: Stamp = logs.latestStamp();
  let clock = settled;

  /** Gives each draft its place at the end of this node's log of its audience, and projects it. */
  function append(drafts: readonly Draft[], actor: Actor): readonly Entry[] {
    const actorText = canonicalJson(checkedActor(actor));
    const actorCopy: Actor = JSON.parse(actorText);
    const heads = new Map<string, OpenHead>();
    const written: Entry[] = [];
    const recorded: Recorded[] = [];
    for (const item of drafts) {
      const body = checkedBody(lookup, item);
      const log = `${identity.nodeId}/${item.audience}`;
      const head = heads.get(log) ?? openHead(log);
      clock = nextStamp(clock, Math.min(nowMs(), LATEST_MS));
      const seq = head.seq + 1;
      const { kind, v } = item;
      const { type: subject_type, id: subject_id } = item.subject;
      const unhashed = { log, seq, at: clock, kind, v, subject_type, subject_id, actor: actorText, body };
      const hash = chainHash(head.hash, unhashed);
      const row = { ...unhashed, place: placeOf(head.no, seq), hash };
      const subject = { type: subject_type, id: subject_id };
      // The body as every reader will get it: back from its own text.
      const entry = { log, seq, at: clock, kind, v, subject, actor: actorCopy, body: JSON.parse(body), hash };
      rows.insert(row);
      recorded.push({ row, entry, own: true });
      written.push({ ...entry, prev: head.hash });
      heads.set(log, { ...head, seq, hash, latestAt: clock });
    }
    projector.apply(recorded);
    for (const head of heads.values()) {
      logs.advance({ ...head, signature: sealHead(identity, head.id, head.seq, head.hash) });
    }
    return written;
  }

  function openHead(id: string): OpenHead {
    const row = logs.find(id);
    if (!row) {
      return { no: logs.begin(id, identity.publicKey), id, seq: 0, hash: GENESIS, latestAt: EARLIEST };
    }
    const { no, head_seq: seq, head_hash: hash, latest_at: latestAt } = row;
    return { no, id, seq, hash, latestAt };
  }

  /** Stores entries that continue a foreign log; the caller has checked their hashes, places and signature. */
  function accept(news: readonly Recorded[], head: SignedHead): void {
    for (const { row } of news) rows.insert(row);
    projector.apply(news);
    // After the file was put back to an earlier state, peers return what this node itself had written.
    const seal = isOwnLog(identity, head.id) && sealHead(identity, head.id, head.seq, head.hash);
    logs.advance(seal ? { ...head, signature: seal } : head);
    clock = observeStamp(clock, head.latestAt);
  }

  return {
    /** A transaction begins: forget the clock of one that was rolled back. */
    begin: () => {
      clock = settled;
    },
    append,
    accept,
    /** The transaction is durable. */
    settle: () => {
      settled = clock;
    },
  };
}

export type JournalWriter = ReturnType<typeof journalWriter>;

function checkedActor(actor: Actor): Actor {
  const parsed = actorSchema.safeParse(actor);
  if (parsed.success) return parsed.data;
  throw new AppendRefused('actor', problems(parsed.error));
}

/** The canonical text of a draft's body, after its schema, its subject and its size were checked. */
function checkedBody(lookup: KindLookup, item: Draft): string {
  const kind = lookup.kind(item.kind);
  if (!kind || kind.v !== item.v || kind.subjectType !== item.subject.type) {
    throw new AppendRefused(item.kind, ['this program does not write that kind, version or subject']);
  }
  const subject = subjectSchema.safeParse(item.subject);
  if (!subject.success) throw new AppendRefused(item.kind, problems(subject.error));
  const parsed = kind.body.safeParse(item.body);
  if (!parsed.success) throw new AppendRefused(item.kind, problems(parsed.error));
  const text = canonicalJson(parsed.data);
  if (text.length > MAX_BODY_LENGTH) throw new AppendRefused(item.kind, ['the body is too long; use a blob']);
  return text;
}

function problems(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}) {
  return error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
}
