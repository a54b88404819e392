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
  type HashedColumns,
  makeStamp,
  nextStamp,
  observeStamp,
  type Stamp,
  subjectSchema,
} from '../../domain/journal/index.ts';
import { AppendRefused } from './append-refused.ts';
import type { KindLookup } from './catalogue.ts';
import { isOwnLog, type NodeIdentity, sealHead } from './identity.ts';
import { type JournalRows, placeOf } from './journal-rows.ts';
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

/**
 * This node's clock follows its wall clock to the year 2200 and other nodes to 2300, not beyond: a stamp near the end
 * of its 48 bits would leave no later one. An entry that bears such a stamp is kept and sorts last.
 */
const LATEST_WALL_MS = Date.UTC(2200, 0);
const LATEST_FOLLOWED: Stamp = makeStamp(Date.UTC(2300, 0), 0);

export function chainHash(prev: string, columns: HashedColumns): string {
  return digest('sha256', chainText(prev, columns), 'hex');
}

/** An entry of another node that was checked, and the text of its columns. */
export type Received = Recorded & { readonly columns: HashedColumns };

type OpenHead = LogHead & { readonly latestAt: Stamp };

/**
 * The write path below the transaction: every method runs inside one that the caller holds. The clock and the heads
 * in memory move on only when the transaction is durable: what was rolled back leaves no trace.
 */
export function journalWriter({ lookup, identity, rows, logs, projector, nowMs }: JournalParts) {
  const settled = { clock: logs.latestStamp(LATEST_FOLLOWED), heads: new Map<string, OpenHead>() };
  let clock = settled.clock;
  let heads = new Map<string, OpenHead>();

  /** Gives each draft its place at the end of this node's log of its audience, and projects it. */
  function append(drafts: readonly Draft[], actor: Actor): readonly Entry[] {
    const actorText = canonicalJson(checkedActor(actor));
    const actorCopy: Actor = JSON.parse(actorText);
    const before: string[] = [];
    const news = drafts.map((item) => {
      const log = `${identity.nodeId}/${item.audience}`;
      const head = heads.get(log) ?? openHead(log);
      before.push(head.hash);
      return write(item, head, actorText, actorCopy);
    });
    projector.apply(news);
    for (const head of heads.values()) {
      logs.advance({ ...head, signature: sealHead(identity, head.id, head.seq, head.hash) });
    }
    return news.map(({ entry }, i) => ({ ...entry, prev: before[i] ?? '' }));
  }

  function write(item: Draft, head: OpenHead, actor: string, actorCopy: Actor): Recorded {
    const body = checkedBody(lookup, item);
    // The body as every reader will get it: back from its own text.
    const told = JSON.parse(body);
    clock = nextStamp(clock, Math.min(nowMs(), LATEST_WALL_MS));
    const { kind, v } = item;
    const { type: subjectType, id: subjectId } = item.subject;
    const { no, id: log } = head;
    const [at, seq] = [clock, head.seq + 1];
    const columns = { log, seq, at, kind, v, subjectType, subjectId, actor, body };
    const hash = chainHash(head.hash, columns);
    const place = placeOf(no, seq);
    rows.insert(place, columns, hash);
    heads.set(log, { no, id: log, seq, hash, latestAt: at });
    const subject = { type: subjectType, id: subjectId };
    const entry = { log, seq, at, kind, v, subject, actor: actorCopy, body: told, prev: '', hash };
    return { place, entry, own: true };
  }

  function openHead(id: string): OpenHead {
    const known = settled.heads.get(id);
    if (known) return known;
    const row = logs.find(id);
    if (!row) {
      return { no: logs.begin(id, identity.publicKey), id, seq: 0, hash: GENESIS, latestAt: EARLIEST };
    }
    const { no, head_seq: seq, head_hash: hash, latest_at: latestAt } = row;
    return { no, id, seq, hash, latestAt };
  }

  /** Stores entries that continue a foreign log; the caller has checked their hashes, places and signature. */
  function accept(news: readonly Received[], head: SignedHead): void {
    for (const { place, columns, entry } of news) rows.insert(place, columns, entry.hash);
    projector.apply(news);
    const { no, id, seq, hash, latestAt } = head;
    if (isOwnLog(identity, id)) {
      // After the file was put back to an earlier state, peers return what this node itself had written.
      logs.advance({ ...head, signature: sealHead(identity, id, seq, hash) });
      heads.set(id, { no, id, seq, hash, latestAt });
    } else {
      logs.advance(head);
    }
    for (const { entry } of news) if (entry.at <= LATEST_FOLLOWED) clock = observeStamp(clock, entry.at);
  }

  return {
    /** A transaction begins: forget the clock and the heads of one that was rolled back. */
    begin: () => {
      clock = settled.clock;
      heads = new Map();
    },
    append,
    accept,
    /** The transaction is durable. */
    settle: () => {
      settled.clock = clock;
      for (const [id, head] of heads) settled.heads.set(id, head);
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
  // Its type is the kind's own, as was just seen.
  const id = subjectSchema.shape.id.safeParse(item.subject.id);
  if (!id.success) throw new AppendRefused(item.kind, problems(id.error, ['subject', 'id']));
  const parsed = kind.body.safeParse(item.body);
  if (!parsed.success) throw new AppendRefused(item.kind, problems(parsed.error));
  const text = canonicalJson(parsed.data);
  if (text.length > MAX_BODY_LENGTH) throw new AppendRefused(item.kind, ['the body is too long; use a blob']);
  return text;
}

interface Problems {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

function problems({ issues }: Problems, where: readonly string[] = []): readonly string[] {
  return issues.map(({ path, message }) => `${[...where, ...path.map(String)].join('.')}: ${message}`);
}
