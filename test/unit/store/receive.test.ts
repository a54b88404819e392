import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/journal/index.ts';
import { nodeIdOf, signHead } from '../../../main/store/identity.ts';
import { chainHash } from '../../../main/store/journal.ts';
import type { Delivery } from '../../../main/store/receive.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { nurse, testStore } from '../../support/stores.ts';
import { look, tag, write } from '../../support/toy-catalogue.ts';

/** A node of which only the keys exist: it can sign whatever a test wants. */
function author(audience = 'clinic') {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
  const nodeId = nodeIdOf(publicKey);
  const log = `${nodeId}/${audience}`;

  function deliver(facts: readonly Partial<Entry>[], from?: Entry): Delivery {
    const entries: Entry[] = [];
    for (const fact of facts) {
      const before = entries.at(-1) ?? from;
      const entry = {
        log,
        seq: (before?.seq ?? 0) + 1,
        at: ((before?.seq ?? 0) + 16).toString(16).padStart(16, '0'),
        kind: 'notes.written',
        v: 1,
        subject: { type: 'note', id: 'n1' },
        actor: nurse,
        body: { text: 'a' },
        prev: before?.hash ?? '0'.repeat(64),
        ...fact,
      };
      const { subject, actor, body } = entry;
      const unhashed = { ...entry, subjectType: subject.type, subjectId: subject.id };
      const hash = chainHash(entry.prev, { ...unhashed, actor: sorted(actor), body: sorted(body) });
      entries.push({ hash, ...entry });
    }
    const last = entries.at(-1) ?? from;
    const headSignature = last ? signHead(pair, log, last.seq, last.hash) : Buffer.alloc(64);
    return { log, publicKey, entries, headSignature };
  }
  return { log, deliver };
}

const sorted = (value: unknown) =>
  JSON.stringify(value, typeof value === 'object' && value ? Object.keys(value).sort() : undefined);

describe('receive', () => {
  it('takes in another node’s log, folds it and tells the listeners', () => {
    const [from, to] = [testStore(), testStore()];
    from.append(nurse, () => [write('n1', 'a'), tag('n1', 't'), look('n1', 'care')]);
    const heard: string[] = [];
    to.onCommitted((entries) => heard.push(...entries.map((entry) => entry.kind)));
    for (const log of logsOf(from)) {
      expect(to.receive(deliveryOf(from, log))).toMatchObject({ ok: true, known: 0 });
    }
    expect(heard.sort()).toEqual(['looks.looked', 'notes.tagged', 'notes.written']);
    expect(to.state('note', 'n1')).toEqual(from.state('note', 'n1'));
    expect(to.verify()).toEqual(from.verify());
    from.close();
    to.close();
  });

  it('is harmless when repeated, and goes on where it stood', () => {
    const [from, to] = [testStore(), testStore()];
    from.append(nurse, () => [write('n1', 'a')]);
    const log = `${from.identity.nodeId}/clinic`;
    to.receive(deliveryOf(from, log));
    const heard: unknown[] = [];
    to.onCommitted((entries) => heard.push(entries));
    expect(to.receive(deliveryOf(from, log))).toEqual({ ok: true, added: [], known: 1 });
    expect(heard).toEqual([]);
    from.append(nurse, () => [write('n1', 'b'), write('n1', 'c')]);
    expect(to.receive(deliveryOf(from, log))).toMatchObject({ ok: true, known: 1 });
    expect(to.state('note', 'n1')).toEqual({ text: 'c', tags: [] });
    from.append(nurse, () => [write('n1', 'd')]);
    expect(to.receive(deliveryOf(from, log, 3))).toMatchObject({ ok: true, known: 0 });
    expect(to.verify().difference).toBeUndefined();
    from.close();
    to.close();
  });

  it('asks again from what it has when entries are missing in front', () => {
    const { deliver } = author();
    const to = testStore();
    const whole = deliver([{}, {}, {}, {}]);
    expect(to.receive({ ...whole, entries: whole.entries.slice(2) })).toEqual({
      ok: false,
      code: 'gap',
      have: 0,
    });
    to.receive(deliver([{}]));
    expect(to.receive({ ...whole, entries: whole.entries.slice(2) })).toEqual({
      ok: false,
      code: 'gap',
      have: 1,
    });
    expect(to.receive({ ...whole, entries: whole.entries.slice(1) })).toMatchObject({ ok: true });
    to.close();
  });

  it('sees two histories of one log, wherever they part', () => {
    const { deliver } = author();
    const to = testStore();
    const one = deliver([{}, { body: { text: 'one' } }, {}]);
    const [first] = one.entries;
    const other = deliver([{ body: { text: 'other' } }, {}], first);
    to.receive(one);
    expect(to.receive(other)).toEqual({ ok: false, code: 'fork', seq: 2 });
    expect(to.receive({ ...other, entries: [...one.entries.slice(0, 1), ...other.entries] })).toEqual({
      ok: false,
      code: 'fork',
      seq: 2,
    });
    // What follows the other second entry shows by its `prev` that the second was another.
    const later = deliver([{}, {}, {}], other.entries[0]);
    expect(to.receive(later)).toEqual({ ok: false, code: 'fork', seq: 2 });
    expect(to.receive(deliver([{ body: { text: 'root' } }]))).toEqual({ ok: false, code: 'fork', seq: 1 });
    expect(to.history('note', 'n1')).toHaveLength(3);
    expect(to.verify().difference).toBeUndefined();
    to.close();
  });

  it('does not cry fork at what the author never signed', () => {
    const { deliver } = author();
    const to = testStore();
    const one = deliver([{}, {}]);
    to.receive(one);
    const { entries } = deliver([{}, { body: { text: 'other' } }]);
    expect(to.receive({ ...one, entries })).toEqual({ ok: false, code: 'forged', seq: 0 });
    to.close();
  });

  const changes: readonly (readonly [string, (delivery: Delivery) => Delivery])[] = [
    ['a changed body', (d) => edit(d, { body: { text: 'b' } })],
    ['a changed actor', (d) => edit(d, { actor: { ...nurse, staffId: 'other' } })],
    ['a changed time', (d) => edit(d, { at: '00000000000000ff' })],
    ['a changed hash', (d) => edit(d, { hash: 'f'.repeat(64) })],
    ['another author', (d) => ({ ...d, log: author().log })],
    ['another author’s key', (d) => ({ ...d, publicKey: author().deliver([{}]).publicKey })],
    ['a key that is none', (d) => ({ ...d, publicKey: Buffer.from('no key') })],
    ['an empty signature', (d) => ({ ...d, headSignature: Buffer.alloc(0) })],
    ['a changed signature', (d) => ({ ...d, headSignature: Buffer.alloc(64, 1) })],
    ['entries in another order', (d) => ({ ...d, entries: [...d.entries].reverse() })],
    ['a missing entry in the middle', (d) => ({ ...d, entries: d.entries.filter((e) => e.seq !== 2) })],
    ['a missing end', (d) => ({ ...d, entries: d.entries.slice(0, 2) })],
    ['an entry without a body', (d) => edit(d, { body: undefined })],
    ['something that is no entry', (d) => ({ ...d, entries: [JSON.parse('{"seq":"1"}')] })],
  ];

  it.each(changes)('refuses %s as forged, and stores nothing', (_, change) => {
    const { deliver } = author();
    const to = testStore();
    expect(to.receive(change(deliver([{}, {}, {}])))).toMatchObject({ ok: false, code: 'forged' });
    expect(logsOf(to)).toEqual([]);
    expect(to.verify()).toEqual({ entries: 0, subjects: 0, difference: undefined });
    to.close();
  });

  it('refuses what its author signed but no program of ours would write, and the clock stays', () => {
    const to = testStore({ nowMs: () => 1_000 });
    for (const fact of [{ subject: { type: 'note', id: 'a\nb' } }, { body: nested(200_000) }]) {
      expect(to.receive(signedAnyway(fact))).toMatchObject({ ok: false, code: 'forged' });
    }
    const [entry] = to.append(nurse, () => [write('n1', 'a')]);
    expect(entry?.at).toBe('0000000003e80000');
    to.close();
  });

  it('stores nothing for an empty delivery, not even the stranger’s key', () => {
    const { deliver } = author();
    const to = testStore();
    const delivery = deliver([{}]);
    expect(to.receive({ ...delivery, entries: [] })).toEqual({ ok: true, added: [], known: 0 });
    expect(logsOf(to)).toEqual([]);
    expect(to.verify().difference).toBeUndefined();
    to.close();
  });

  it('moves the clock behind what it has seen', () => {
    const { deliver } = author();
    const to = testStore({ nowMs: () => 1_000 });
    to.receive(deliver([{ at: '0000010000000005' }]));
    const [entry] = to.append(nurse, () => [write('n1', 'b')]);
    expect(entry?.at).toBe('0000010000000006');
    expect(to.state('note', 'n1')).toEqual({ text: 'b', tags: [] });
    to.close();
  });

  it('takes its own entries back after its file was put back to an earlier state, and goes on behind them', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a')]);
    store.close();
    const dir = join(store.dir, 'earlier');
    mkdirSync(dir);
    copyFileSync(store.file, join(dir, 'clinic.db'));
    const ahead = testStore({ dir: store.dir });
    ahead.append(nurse, () => [write('n1', 'b')]);
    const behind = testStore({ dir });
    const log = `${ahead.identity.nodeId}/clinic`;
    expect(behind.receive(deliveryOf(ahead, log))).toMatchObject({ ok: true, known: 1 });
    expect(behind.append(nurse, () => [write('n1', 'c')])[0]?.seq).toBe(3);
    expect(behind.verify().difference).toBeUndefined();
    ahead.append(nurse, () => [write('n1', 'another third')]);
    expect(behind.receive(deliveryOf(ahead, log))).toEqual({ ok: false, code: 'fork', seq: 3 });
    ahead.close();
    behind.close();
  });

  it('keeps an entry from the end of time, and its own clock does not follow', () => {
    const { deliver } = author();
    const to = testStore({ nowMs: () => 1_000 });
    to.receive(deliver([{ at: '0000010000000000' }, { at: 'ffffffffffffffff', body: { text: 'last' } }]));
    const [entry] = to.append(nurse, () => [write('n1', 'mine'), tag('n1', 't')]);
    expect(entry?.at).toBe('0000010000000001');
    expect(to.state('note', 'n1')).toEqual({ text: 'last', tags: ['t'] });
    expect(to.verify().difference).toBeUndefined();
    to.close();
    const again = testStore({ dir: to.dir, nowMs: () => 1_000 });
    expect(again.append(nurse, () => [write('n2', 'a')])[0]?.at).toBe('0000010000000003');
    again.close();
  });

  it('folds a late entry where it belongs', () => {
    const { deliver } = author();
    const to = testStore({ nowMs: () => 1_000_000 });
    to.append(nurse, () => [write('n1', 'mine'), tag('n1', 'second')]);
    to.receive(
      deliver([
        { at: '0000000000010000', kind: 'notes.tagged', body: { tag: 'first' } },
        { at: '0000000000010001', body: { text: 'theirs' } },
      ]),
    );
    expect(to.state('note', 'n1')).toEqual({ text: 'mine', tags: ['first', 'second'] });
    expect(to.db.prepare('select tag from note_tag order by tag').pluck().all()).toEqual(['first', 'second']);
    expect(to.verify().difference).toBeUndefined();
    to.close();
  });

  function signedAnyway(fact: Partial<Entry>): Delivery {
    try {
      return author().deliver([fact]);
    } catch {
      // Too deep even for the forger's own JSON: sent as it is.
      const delivery = author().deliver([{}]);
      return { ...delivery, entries: delivery.entries.map((entry) => ({ ...entry, ...fact })) };
    }
  }
});

function edit(delivery: Delivery, fact: Partial<Entry>): Delivery {
  return { ...delivery, entries: delivery.entries.map((e) => (e.seq === 2 ? { ...e, ...fact } : e)) };
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}
