import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { defineAggregate, defineKind, draft } from '../../../domain/journal/index.ts';
import type { Catalogue } from '../../../main/store/catalogue.ts';
import { defineProjection } from '../../../main/store/projection.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import {
  look,
  lookKinds,
  noteAggregate,
  noteKinds,
  tag,
  toyCatalogue,
  write,
} from '../../support/toy-catalogue.ts';

/** What an older program knew: notes are written, nothing else. */
const oldKinds = { written: noteKinds.written } as const;
const oldAggregate = defineAggregate<{ text: string }, typeof oldKinds>('note', oldKinds, (_, entry) => ({
  text: entry.body.text,
}));
const oldCatalogue: Catalogue = { projections: [defineProjection(1, oldAggregate, [])], entryTables: [] };

/** A program that takes in everything that `from` holds. */
function replicate(from: Store, catalogue: Catalogue): Store {
  const to = testStore({}, catalogue);
  onTestFinished(() => to.close());
  for (const log of logsOf(from)) expect(to.receive(deliveryOf(from, log))).toMatchObject({ ok: true });
  return to;
}

function reopen(store: Store, catalogue: Catalogue): Store {
  store.close();
  return openStore({ dir: store.dir, key: KEY, catalogue });
}

function facts(store: Store): unknown {
  const all = (sql: string) => store.db.prepare(sql).all();
  return {
    subjects:
      all(`select s.id, type, state, last_at, l.id as log, last_place % 4294967296 as seq, needs_upgrade
                     from subject s join log l on l.no = last_place / 4294967296 order by s.id, type`),
    tables: all("select name from pragma_table_list where schema = 'main' order by name"),
    tags: store.db
      .prepare<[], object>("select name from pragma_table_list where name = 'note_tag'")
      .all()
      .flatMap(() =>
        all('select tag, s.id from note_tag t join subject s on s.no = t.subject order by 1, 2'),
      ),
  };
}

const flags = (store: Store) =>
  store.db.prepare('select id from subject where needs_upgrade = 1 order by id').pluck().all();

describe('entries that this program does not know', () => {
  it('are stored, mark their subject, and are folded once a program knows them', () => {
    const from = testStore();
    from.append(nurse, () => [
      write('n1', 'a'),
      tag('n1', 't'),
      look('n1', 'care'),
      write('n2', 'b'),
      tag('n3', 'u'),
    ]);
    const old = replicate(from, oldCatalogue);
    expect(old.state('note', 'n1')).toEqual({ text: 'a' });
    expect(old.state('note', 'n3')).toBeUndefined();
    expect(flags(old)).toEqual(['n1', 'n1', 'n3']);
    expect(old.verify()).toMatchObject({ entries: 5, difference: undefined });
    // Forwarded by who does not understand them.
    const beyond = replicate(old, toyCatalogue);
    expect(facts(beyond)).toEqual(facts(replicate(from, toyCatalogue)));

    const upgraded = reopen(old, toyCatalogue);
    expect(flags(upgraded)).toEqual([]);
    expect(facts(upgraded)).toEqual(facts(beyond));
    expect(upgraded.db.prepare('select subject_id from look').pluck().all()).toEqual(['n1']);
    expect(upgraded.verify().difference).toBeUndefined();
    for (const store of [from, beyond, upgraded]) store.close();
  });

  it('leave the subject as an older program sees it when that one opens the file again', () => {
    const from = testStore();
    from.append(nurse, () => [write('n1', 'a'), tag('n1', 't'), look('n1', 'care')]);
    const old = replicate(from, oldCatalogue);
    const before = facts(old);
    const again = reopen(reopen(old, toyCatalogue), oldCatalogue);
    expect(facts(again)).toEqual(before);
    expect(again.verify().difference).toBeUndefined();
    from.close();
    again.close();
  });

  it('of a newer version count as unknown, and an own save goes on over them', () => {
    const newKinds = {
      written: defineKind(
        'notes.written',
        2,
        'note',
        'clinic',
        z.object({ text: z.string(), by: z.string() }),
      ),
    } as const;
    const newAggregate = defineAggregate<{ text: string }, typeof newKinds>('note', newKinds, (_, entry) => ({
      text: `${entry.body.text} ${entry.body.by}`,
    }));
    const newer = testStore({}, { projections: [defineProjection(1, newAggregate, [])], entryTables: [] });
    newer.append(nurse, () => [draft(newKinds.written, 'n1', { text: 'a', by: 'b' })]);
    const to = replicate(newer, toyCatalogue);
    expect(flags(to)).toEqual(['n1']);
    to.append(nurse, () => [write('n1', 'mine')]);
    expect(to.state('note', 'n1')).toEqual({ text: 'mine', tags: [] });
    expect(flags(to)).toEqual(['n1']);
    expect(to.verify().difference).toBeUndefined();
    newer.close();
    to.close();
  });
});

describe('entries of another shape', () => {
  const looseKinds = {
    written: defineKind('notes.written', 1, 'note', 'clinic', z.object({ text: z.unknown() })),
    looked: defineKind('looks.looked', 1, 'look', 'clinic', z.object({ why: z.unknown() })),
  } as const;
  const loose = defineAggregate('note', { written: looseKinds.written }, () => ({}));
  const looseLook = defineAggregate('look', { looked: looseKinds.looked }, () => ({}));
  const stranger: Catalogue = {
    projections: [defineProjection(1, loose, []), defineProjection(1, looseLook, [])],
    entryTables: [],
  };

  it('never reach a fold or a table, and never stop a sync', () => {
    const from = testStore({}, stranger);
    from.append(nurse, () => [
      draft(looseKinds.written, 'n1', { text: 'good' }),
      draft(looseKinds.written, 'n1', { text: { not: 'a text' } }),
      draft(looseKinds.looked, 'n1', { why: 3 }),
      draft(looseKinds.looked, 'n1', { why: 'care' }),
    ]);
    const to = replicate(from, toyCatalogue);
    expect(to.state('note', 'n1')).toEqual({ text: 'good', tags: [] });
    expect(flags(to)).toEqual(['n1']);
    expect(to.db.prepare('select count(*) from look').pluck().get()).toBe(1);
    expect(to.verify()).toEqual({ entries: 4, subjects: 1, difference: undefined });
    to.rebuild();
    expect(to.state('note', 'n1')).toEqual({ text: 'good', tags: [] });
    expect(to.verify().difference).toBeUndefined();
    from.close();
    to.close();
  });

  it('and folds that throw on what another node wrote do neither', () => {
    const from = testStore();
    from.append(nurse, () => [write('n1', 'good'), write('n1', 'bad'), write('n1', 'good again')]);
    const touchy = defineAggregate<{ text: string }, typeof oldKinds>('note', oldKinds, (_, entry) => {
      if (entry.body.text === 'bad') throw new RangeError('a fold with a fault');
      return { text: entry.body.text };
    });
    const to = replicate(from, { projections: [defineProjection(1, touchy, [])], entryTables: [] });
    expect(to.state('note', 'n1')).toEqual({ text: 'good again' });
    expect(flags(to)).toEqual(['n1']);
    expect(to.verify().difference).toBeUndefined();
    from.close();
    to.close();
  });
});

describe('derived tables', () => {
  it('are made anew when their definition changes, and old ones go', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a'), tag('n1', 't'), tag('n2', 't'), look('n1', 'care')]);
    const byLength: Catalogue = {
      projections: [
        defineProjection(2, noteAggregate, [
          {
            name: 'note_length',
            sql: 'create table note_length (subject integer primary key, length integer not null); create index note_by_length on note_length (length)',
            columns: ['subject', 'length'],
            key: 1,
            rows: (state, no) => [[no, state.text.length]],
          },
        ]),
      ],
      entryTables: toyCatalogue.entryTables,
    };
    const changed = reopen(store, byLength);
    expect(changed.db.prepare('select length from note_length order by length').pluck().all()).toEqual([
      0, 1,
    ]);
    expect(changed.db.prepare("select name from pragma_table_list where name = 'note_tag'").all()).toEqual(
      [],
    );
    expect(changed.verify().difference).toBeUndefined();
    const back = reopen(changed, toyCatalogue);
    expect(back.db.prepare('select count(*) from note_tag').pluck().get()).toBe(2);
    expect(back.verify().difference).toBeUndefined();
    back.close();
  });

  it('come back as they were when everything is rebuilt, lost subjects too', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a'), tag('n1', 't'), tag('n2', 't'), look('n1', 'care')]);
    const before = facts(store);
    store.db.exec(
      "delete from subject where id = 'n2'; delete from note_tag; update look set subject_id = 'x'",
    );
    expect(store.verify().difference).toBeDefined();
    store.rebuild();
    expect(facts(store)).toEqual(before);
    expect(store.verify().difference).toBeUndefined();
    store.append(nurse, () => [tag('n2', 'u')]);
    expect(store.verify().difference).toBeUndefined();
    store.close();
  });

  it.each([
    [
      'names a table that cannot be made again',
      `update meta set value = '{"print":"x","tables":["journal"]}'`,
    ],
    ['forgets a table', `update meta set value = '{"print":"x","tables":[]}' where name like 'projection:%'`],
    ['is no JSON', "update meta set value = '{'"],
    ['is gone', 'delete from meta'],
    ['speaks of a table that is gone', 'drop table note_tag'],
  ])('are made anew when the record of them %s', (_, sql) => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a'), tag('n1', 't'), look('n1', 'care')]);
    const before = facts(store);
    store.db.exec(sql);
    const again = reopen(store, toyCatalogue);
    expect(again.verify()).toEqual({ entries: 3, subjects: 1, difference: undefined });
    expect(facts(again)).toEqual(before);
    again.close();
  });

  it('refuse a catalogue that contradicts itself', () => {
    const [projection] = toyCatalogue.projections;
    const [table] = projection?.tables ?? [];
    if (!projection || !table) throw new Error('the toy catalogue has lost its table');
    const open = (tables: readonly (typeof table)[], more: Partial<Catalogue> = {}) =>
      testStore({}, { projections: [{ ...projection, tables }], entryTables: [], ...more }).close();
    expect(() => open([{ ...table, key: 1 }])).toThrow('does not name the subject');
    expect(() => open([table, table])).toThrow('defined twice');
    expect(() => open([{ ...table, name: 'journal' }])).toThrow('defined twice');
    expect(() => open([{ ...table, name: 'note tag' }])).toThrow('no name');
    expect(() => open([], { projections: [projection, projection] })).toThrow('defined twice');
    const stray = defineAggregate('other', lookKinds, () => undefined);
    expect(() => open([], { projections: [defineProjection(1, stray, [])] })).toThrow('told of look');
  });
});
