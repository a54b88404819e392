import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAggregate, defineKind, draft } from '../../../domain/journal/index.ts';
import { AppendRefused } from '../../../main/store/append-refused.ts';
import { defineProjection } from '../../../main/store/projection.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { nurse, testStore } from '../../support/stores.ts';
import { look, noteKinds, tag, write } from '../../support/toy-catalogue.ts';

describe('append', () => {
  it('gives entries their place, chains them, and projects them in the same transaction', () => {
    const store = testStore({ nowMs: () => 1_000 });
    const [first, second, third] = store.append(nurse, () => [
      write('n1', '晨'),
      write('n1', '午'),
      tag('n1', 't'),
    ]);
    expect(first).toMatchObject({
      seq: 1,
      kind: 'notes.written',
      body: { text: '晨' },
      prev: '0'.repeat(64),
    });
    expect(second).toMatchObject({ seq: 2, prev: first?.hash });
    expect(third).toMatchObject({ seq: 1, log: `${store.identity.nodeId}/county` });
    expect(store.state('note', 'n1')).toEqual({ text: '午', tags: ['t'] });
    expect(store.db.prepare('select tag from note_tag').pluck().all()).toEqual(['t']);
    expect(store.history('note', 'n1').map((entry) => entry.body)).toEqual([
      { text: '晨' },
      { text: '午' },
      { tag: 't' },
    ]);
    expect(store.verify().difference).toBeUndefined();
    store.close();
  });

  it('writes nothing of a batch when one draft is refused, and the clock, heads and hashes go on as before', () => {
    let now = 5_000;
    const store = testStore({ nowMs: () => now });
    store.append(nurse, () => [write('n1', 'a')]);
    now = 9_000_000;
    expect(() => store.append(nurse, () => [write('n1', 'b'), write('n2', 'x'.repeat(3_000))])).toThrow(
      AppendRefused,
    );
    now = 6_000;
    const [entry] = store.append(nurse, () => [write('n1', 'c')]);
    expect(entry?.seq).toBe(2);
    expect(Number.parseInt(entry?.at.slice(0, 12) ?? '', 16)).toBe(6_000);
    expect(store.history('note', 'n1')).toHaveLength(2);
    expect(store.state('note', 'n2')).toBeUndefined();
    expect(store.verify().difference).toBeUndefined();
    store.close();
  });

  it('passes on what the decision threw, and nothing is written', () => {
    const store = testStore();
    class NotAllowed extends Error {}
    expect(() =>
      store.append(nurse, () => {
        throw new NotAllowed('no');
      }),
    ).toThrow(NotAllowed);
    expect(store.db.inTransaction).toBe(false);
    expect(logsOf(store)).toEqual([]);
    store.append(nurse, () => [write('n1', 'a')]);
    expect(store.state('note', 'n1')).toEqual({ text: 'a', tags: [] });
    store.close();
  });

  it.each([
    ['an unknown kind', { ...write('n1', 'a'), kind: 'notes.burnt' }],
    ['another version', { ...write('n1', 'a'), v: 2 }],
    ['a kind of another subject', { ...write('n1', 'a'), subject: { type: 'resident', id: 'n1' } }],
    ['a body of another shape', { ...write('n1', 'a'), body: { text: 7 } }],
    ['no body', { ...write('n1', 'a'), body: undefined }],
    ['an empty subject', write('', 'a')],
    ['a newline in the subject, which would blur the hashed lines', write('n1\nn2', 'a')],
    ['a subject that is not ASCII', write('张三', 'a')],
  ])('refuses %s', (_, item) => {
    const store = testStore();
    expect(() => store.append(nurse, () => [item])).toThrow(AppendRefused);
    expect(store.verify()).toEqual({ entries: 0, subjects: 0, difference: undefined });
    store.close();
  });

  it('refuses an actor that other nodes would refuse', () => {
    const store = testStore();
    expect(() => store.append({ ...nurse, staffId: '' }, () => [write('n1', 'a')])).toThrow(AppendRefused);
    expect(() => store.append({ ...nurse, seatId: 'a\nb' }, () => [write('n1', 'a')])).toThrow(AppendRefused);
    store.close();
  });

  it('refuses a body that is too long for an entry', () => {
    const kinds = {
      said: defineKind('long.said', 1, 'long', 'clinic', z.object({ text: z.string() })),
    } as const;
    const aggregate = defineAggregate<{ n: number }, typeof kinds>('long', kinds, (state) => ({
      n: (state?.n ?? 0) + 1,
    }));
    const store = testStore({}, { projections: [defineProjection(1, aggregate, [])], entryTables: [] });
    const say = (length: number) => draft(kinds.said, 'l1', { text: 'x'.repeat(length) });
    expect(() => store.append(nurse, () => [say(1024 * 1024)])).toThrow(AppendRefused);
    store.append(nurse, () => [say(1024 * 1024 - 100)]);
    expect(store.state('long', 'l1')).toEqual({ n: 1 });
    store.close();
  });

  it('refuses a save inside a save, which would be acknowledged before it is durable', () => {
    const store = testStore();
    expect(() =>
      store.append(nurse, () => {
        store.append(nurse, () => [write('inner', 'a')]);
        return [write('outer', 'a')];
      }),
    ).toThrow('inside another');
    expect(store.state('note', 'inner')).toBeUndefined();
    expect(store.state('note', 'outer')).toBeUndefined();
    store.close();
  });

  it('refuses the save when the fold of a new entry throws', () => {
    const kinds = { hit: defineKind('bad.hit', 1, 'bad', 'clinic', z.object({})) } as const;
    const aggregate = defineAggregate<unknown, typeof kinds>('bad', kinds, () => {
      throw new RangeError('the fold is broken');
    });
    const store = testStore({}, { projections: [defineProjection(1, aggregate, [])], entryTables: [] });
    expect(() => store.append(nurse, () => [draft(kinds.hit, 'b1', {})])).toThrow(RangeError);
    expect(logsOf(store)).toEqual([]);
    store.close();
  });

  it('tells every listener after the commit, and a listener that throws does not undo the save', () => {
    const reported: unknown[] = [];
    const store = testStore({ report: (error) => reported.push(error) });
    const heard: string[] = [];
    store.onCommitted(() => {
      throw new Error('a broken screen');
    });
    const stop = store.onCommitted((entries) => heard.push(...entries.map((entry) => entry.subject.id)));
    const [entry] = store.append(nurse, () => [write('n1', 'a')]);
    expect(entry?.seq).toBe(1);
    expect(heard).toEqual(['n1']);
    expect(reported).toHaveLength(1);
    store.append(nurse, () => []);
    expect(reported).toHaveLength(1);
    stop();
    store.append(nurse, () => [write('n2', 'a')]);
    expect(heard).toEqual(['n1']);
    store.close();
  });

  it('lets a listener save, and folds what it saved behind what it heard of', () => {
    const store = testStore();
    const stop = store.onCommitted((entries) => {
      stop();
      store.append(nurse, () => entries.map((entry) => tag(entry.subject.id, 'heard')));
    });
    store.append(nurse, () => [write('n1', 'a')]);
    expect(store.state('note', 'n1')).toEqual({ text: 'a', tags: ['heard'] });
    expect(store.verify().difference).toBeUndefined();
    store.close();
  });

  it('writes entries with a table of their own there, and not as a subject', () => {
    const store = testStore();
    store.append(nurse, () => [look('n1', 'care'), write('n1', 'a')]);
    expect(store.db.prepare('select subject_id from look').pluck().all()).toEqual(['n1']);
    expect(store.state('look', 'n1')).toBeUndefined();
    expect(store.verify()).toEqual({ entries: 2, subjects: 1, difference: undefined });
    store.close();
  });

  it('keeps a body that was given with other keys than its schema names to what the schema names', () => {
    const store = testStore();
    const body = { text: 'a', secret: 'b' };
    const [entry] = store.append(nurse, () => [draft(noteKinds.written, 'n1', body)]);
    expect(entry?.body).toEqual({ text: 'a' });
    store.close();
  });

  it('goes on with the clock after a restart where it stood, whatever the wall clock says', () => {
    const store = testStore({ nowMs: () => 8_000_000 });
    const [before] = store.append(nurse, () => [write('n1', 'a')]);
    store.close();
    const again = testStore({ dir: store.dir, nowMs: () => 1_000 });
    const [after] = again.append(nurse, () => [write('n1', 'b')]);
    expect((after?.at ?? '') > (before?.at ?? 'z')).toBe(true);
    expect(again.state('note', 'n1')).toEqual({ text: 'b', tags: [] });
    again.close();
  });

  it('keeps stamps that other nodes accept when the wall clock is absurd', () => {
    const store = testStore({ nowMs: () => 2 ** 50 });
    store.append(nurse, () => [write('n1', 'a'), write('n1', 'b')]);
    const other = testStore();
    const log = `${store.identity.nodeId}/clinic`;
    expect(other.receive(deliveryOf(store, log))).toMatchObject({ ok: true });
    const [next] = other.append(nurse, () => [write('n1', 'c')]);
    expect((next?.at ?? '') > (store.history('note', 'n1').at(-1)?.at ?? 'z')).toBe(true);
    store.close();
    other.close();
  });
});
