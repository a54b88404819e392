import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../domain/journal/index.ts';
import { catalogue } from '../../../main/catalogue.ts';
import type { Catalogue } from '../../../main/store/catalogue.ts';
import { signHead } from '../../../main/store/identity.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { anyDrafts } from '../../support/any-draft.ts';
import { deliveryOf, entriesOf, logsOf } from '../../support/deliveries.ts';
import { derivedFacts } from '../../support/store-facts.ts';
import { KEY, nurse } from '../../support/stores.ts';
import { suiteDir } from '../../support/tmp.ts';
import { look, tag, toyCatalogue, write } from '../../support/toy-catalogue.ts';

const AUTHORS = 3;
const DAY_MS = 24 * 3_600_000;

/** One thing that happens at one node: it saves, or it takes in all that another holds. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      at: fc.nat(AUTHORS - 1),
      drafts: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      days: fc.integer({ min: -4, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ at: fc.nat(AUTHORS - 1), from: fc.nat(AUTHORS - 1) }) },
);

/** A part of one log that arrives: from a little before what is held, or from a gap, to somewhere further on. */
const arrival = fc.record({
  log: fc.nat(),
  back: fc.integer({ min: -2, max: 4 }),
  length: fc.integer({ min: 1, max: 7 }),
});

const plan = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
  arrivals: fc.tuple(fc.array(arrival, { maxLength: 40 }), fc.array(arrival, { maxLength: 40 })),
});

const suite = suiteDir();
let opened = 0;

/** Plays a plan with real stores and gives the reports of all of them, which must be one. */
function play(
  known: Catalogue,
  drafts: readonly Draft[],
  { steps, arrivals }: typeof plan extends fc.Arbitrary<infer P> ? P : never,
): void {
  const dirs: string[] = [];
  const clocks = Array.from({ length: AUTHORS }, () => 1_800_000_000_000);
  const open = (nowMs: () => number): Store => {
    opened += 1;
    const dir = join(suite, `node-${opened}`);
    dirs.push(dir);
    return openStore({ dir, key: KEY, catalogue: known, nowMs });
  };
  const authors = clocks.map((_, i) => open(() => clocks[i] ?? 0));
  const pick = <Item>(items: readonly Item[], i: number): Item => items[i % items.length] as Item;
  for (const action of steps) {
    const store = pick(authors, action.at);
    if ('from' in action) exchange(pick(authors, action.from), store);
    else {
      clocks[action.at] = (clocks[action.at] ?? 0) + action.days * DAY_MS + 1;
      store.append(nurse, () => action.drafts.map((i) => pick(drafts, i)));
    }
  }
  const receivers = arrivals.map((list) => {
    const store = open(() => 1_000);
    for (const { log, back, length } of list) deliverPart(authors, store, log, back, length);
    return store;
  });
  const all = [...authors, ...receivers];
  for (const from of authors) for (const to of all) exchange(from, to);
  const facts = all.map((store) => derivedFacts(store, known));
  for (const other of facts) expect(other).toEqual(facts[0]);
  for (const store of all) expect(store.verify().difference).toBeUndefined();
  all[0]?.rebuild();
  expect(derivedFacts(all[0] as Store, known)).toEqual(facts[1]);
  for (const store of all) store.close();
  for (const dir of dirs) rmSync(dir, { recursive: true });
}

function exchange(from: Store, to: Store): void {
  if (from === to) return;
  for (const log of logsOf(from)) expect(to.receive(deliveryOf(from, log))).toMatchObject({ ok: true });
}

/** Delivers entries of one author's log, signed by that author at the last of them. */
function deliverPart(authors: readonly Store[], to: Store, log: number, back: number, length: number): void {
  const logs = authors.flatMap((author) =>
    logsOf(author)
      .filter((id) => id.startsWith(author.identity.nodeId))
      .map((id) => ({ author, id })),
  );
  const chosen = logs[log % Math.max(logs.length, 1)];
  if (!chosen) return;
  const { author, id } = chosen;
  const have = entriesOf(to, id).length;
  const entries = entriesOf(author, id)
    .slice(Math.max(have - back, 0))
    .slice(0, length);
  const last = entries.at(-1);
  if (!last) return;
  const headSignature = signHead(author.identity, id, last.seq, last.hash);
  const received = to.receive({ log: id, publicKey: author.identity.publicKey, entries, headSignature });
  const isGap = (entries[0]?.seq ?? 0) > have + 1;
  expect(received).toMatchObject(isGap ? { ok: false, code: 'gap', have } : { ok: true });
}

describe('any delivery order of any entries gives the same projections', () => {
  it('of the toy catalogue', () => {
    const ids = ['a', 'b', 'c'];
    const drafts = ids.flatMap((id) => [
      write(id, '1'),
      write(id, '2'),
      tag(id, 'x'),
      tag(id, 'y'),
      look(id, 'z'),
    ]);
    fc.assert(
      fc.property(plan, (chosen) => play(toyCatalogue, drafts, chosen)),
      { numRuns: 15 },
    );
  });

  it('of every area that this node knows', () => {
    const seed = Math.trunc(Math.random() * 2 ** 31);
    console.log(`drafts of seed ${seed}`);
    const drafts = anyDrafts(catalogue, 8, seed);
    const kinds = new Set(drafts.map((draft) => draft.kind));
    const every = [
      ...catalogue.projections.map((p) => p.aggregate),
      ...catalogue.entryTables.map((t) => t.aggregate),
    ].flatMap(({ kinds }) => Object.values(kinds).map((kind) => kind.kind));
    const missing = every.filter((kind) => !kinds.has(kind));
    expect(missing, 'add a word that fits to test/support/any-draft.ts').toEqual([]);
    fc.assert(
      fc.property(plan, (chosen) => play(catalogue, drafts, chosen)),
      { numRuns: 12 },
    );
  });
});
