import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, draft } from '../../../domain/journal/index.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import type { RegistrationInput } from '../../../domain/residents/registration-form.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { searchResidents } from '../../../main/store/queries/search-residents.ts';
import { nameReadings } from '../../../main/store/search/name-readings.ts';
import type { Store } from '../../../main/store/store.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { testStore } from '../../support/stores.ts';

const clerk: Actor = { staffId: 'clerk', role: 'registrar', seatId: 'desk' };
let store: Store;

function register(
  id: string,
  form: RegistrationInput,
  recordNumber: string | null = null,
  card = null,
): void {
  const { guardian = null, ...details } = form;
  store.append(clerk, () => [draft(residentKinds.registered, id, { details, guardian, recordNumber, card })]);
}

const merge = (loser: string, into: string) =>
  store.append(clerk, () => [draft(residentKinds.merged, loser, { into, reason: '同一人' })]);
const unmerge = (id: string, from: string) =>
  store.append(clerk, () => [draft(residentKinds.unmerged, id, { from, reason: '不是同一人' })]);
const find = (text: string, limit = 20) => searchResidents(store.db, text, limit);
const ids = (text: string) => find(text).hits.map((hit) => hit.shown.id);

beforeEach(() => {
  store = testStore({}, catalogue);
  return () => store.close();
});

describe('searching', () => {
  it('finds by every part of the name, its sounds, and both ends of the numbers', () => {
    register(
      'zhang',
      formOf('张三丰', { idNumber: '350426198003059019', phone: '17000001234' }),
      '35042610510100012',
    );
    register(
      'li',
      formOf('李四', { idNumber: '35042619800305906X', phone: '17000005678' }),
      '35042610510100013',
    );
    const typed = [
      '张',
      '三',
      '丰',
      '张三',
      '三丰',
      '张三丰',
      'zhang',
      'zhangsan',
      'zhangsanfeng',
      'sanfeng',
      'zsf',
      'sf',
    ];
    for (const text of [
      ...typed,
      'ZSF',
      'zhang san feng',
      'feng zhang',
      '张 丰',
      '张sanf',
      '9019',
      '17000001234',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    for (const text of [
      '1234',
      '张 1234',
      'zhang 1234',
      'zhang1234',
      'zs 9019',
      '1700000 1234',
      '00012',
      '101-00012',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    for (const text of [
      '张 350426',
      'zsf 1700',
      'zhang sf',
      'z sanfeng',
      '张sf',
      '张feng',
      '三 张',
      '1234 9019',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    expect(ids('906x')).toEqual(['li']);
    expect(ids('906X')).toEqual(['li']);
    for (const text of ['张 5678', '王', 'zhangli', '三张丰', 'hang', '0001x'])
      expect(ids(text), text).toEqual([]);
  });

  it('puts those whose name begins with the text before those who bear it further in', () => {
    register('inside', formOf('王张明'));
    register('begins', formOf('张明'));
    register('longer', formOf('张明明'));
    expect(ids('张明')).toEqual(['begins', 'longer', 'inside']);
    expect(ids('zhangming')).toEqual(['begins', 'longer', 'inside']);
  });

  it('finds a surname by the way it is read as a surname and by its usual sound', () => {
    register('shan', formOf('单雄信'));
    register('lv', formOf('吕布'));
    for (const text of ['shan', 'dan', 'sxx', 'dxx', 'shanxiongxin'])
      expect(ids(text), text).toContain('shan');
    for (const text of ['lv', 'lü', 'lvbu', 'lb']) expect(ids(text), text).toEqual(['lv']);
  });

  it('finds foreigners by each word and by the Chinese name on their card', () => {
    const card = {
      kind: 'foreigner-residence' as const,
      number: '911124198108030024',
      name: 'MARIA ANNA SCHMIDT',
      otherName: '施美兰',
      sex: '2' as const,
      birthDate: '1981-08-03',
    };
    const { guardian: _, ...details } = formOf('MARIA ANNA SCHMIDT', {
      idNumber: null,
      noPapersReason: 'lost',
    });
    store.append(clerk, () => [
      draft(residentKinds.registered, 'maria', { details, guardian: null, recordNumber: null, card }),
    ]);
    for (const text of [
      'maria',
      'anna',
      'schm',
      'maria schmidt',
      'mas',
      '施美兰',
      'shimeilan',
      '911124',
      '0024',
    ]) {
      expect(ids(text), text).toEqual(['maria']);
    }
  });

  it('finds a child by the phone of its contact or guardian', () => {
    const guardian = { name: '王母', relation: '52' as const, phone: '17088881111' };
    register('child', formOf('王小宝', { phone: null, contactPhone: '17099992222', guardian }));
    expect(ids('2222')).toEqual(['child']);
    expect(ids('1111')).toEqual(['child']);
  });

  it('forgets what a record no longer says', () => {
    register('one', formOf('张三丰'));
    const name = { was: '张三丰', now: '李四光' };
    const phone = { was: '17000001234', now: null };
    store.append(clerk, () => [
      draft(residentKinds.detailsChanged, 'one', { changes: { name, phone }, reason: '更正' }),
    ]);
    for (const text of ['张三丰', 'zhang', 'zsf', '17000001234', '1234']) expect(ids(text), text).toEqual([]);
    expect(ids('李四光')).toEqual(['one']);
  });

  it('says when there is more than it shows', () => {
    for (let i = 0; i < 25; i++) register(`w${i}`, formOf('王伟', { idNumber: numberOf('1980-03-05', i) }));
    expect(find('王').hits).toHaveLength(20);
    expect(find('王').more).toBe(true);
    expect(find('王', 25)).toMatchObject({ more: false });
    expect(find('w w').more).toBe(true);
  });

  it('takes signs, wildcards and SQL for what they are', () => {
    register('zhang', formOf('张三丰'));
    const harmless = [
      '%',
      '_',
      '%三%',
      "' or 1=1 --",
      '"; drop table resident; --',
      '*',
      'NEAR(',
      '\\',
      '\u0000',
      '[a-z]',
    ];
    for (const text of harmless) {
      const found = ids(text);
      expect(found.length === 0 || /三/.test(text), text).toBe(true);
    }
    expect(ids("张'三丰")).toEqual(['zhang']);
    expect(ids('张_丰')).toEqual(['zhang']);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void ids(text)));
    expect(ids('张三丰')).toEqual(['zhang']);
  });
});

describe('pieces that many share', () => {
  it('still find who bears them all', () => {
    for (let i = 0; i < 150; i++) {
      register(`many${i}`, formOf(`张${'明伟勇'.charAt(i % 3)}`, { phone: `1700000${1000 + i}` }));
      register(`more${i}`, formOf(`李${'明伟勇'.charAt(i % 3)}`, { phone: `1710000${1000 + i}` }));
    }
    register('one', formOf('张清丰', { phone: '17200001100' }));
    for (const text of [
      '张 丰',
      'zhang feng',
      '张qf',
      '张q',
      'zhang qf',
      '张 1100 丰',
      'zqf 1100',
      '张清 1100',
    ]) {
      expect(ids(text), text).toEqual(['one']);
    }
    expect(ids('张 1100').toSorted()).toEqual(['many100', 'one']);
    register('rare', formOf('欧阳震', { phone: '17200009999' }));
    for (const text of ['欧阳 1', '1 oyz', '震 9']) expect(ids(text), text).toEqual(['rare']);
    expect(find('张 1')).toMatchObject({ more: true });
    expect(find('张 1').hits).toHaveLength(20);
  });
});

describe('merged records', () => {
  it('show the one that stands for them, once, also through a chain', () => {
    register('a', formOf('张三丰'));
    register('b', formOf('张三风', { phone: '17000005555' }));
    register('c', formOf('章三丰', { phone: '17000006666' }));
    merge('a', 'b');
    merge('b', 'c');
    expect(ids('zhangsanfeng')).toEqual(['c']);
    expect(ids('张三丰')).toEqual(['c']);
    expect(find('张三丰').hits[0]?.matched.id).toBe('a');
    unmerge('b', 'c');
    expect(ids('张三丰')).toEqual(['b']);
    expect(ids('6666')).toEqual(['c']);
    unmerge('a', 'b');
    expect(ids('zhangsanfeng').toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('stay findable while the record they were merged into has not arrived, and in a ring', () => {
    register('a', formOf('张三丰'));
    merge('a', 'elsewhere');
    expect(ids('张三丰')).toEqual(['a']);
    register('x', formOf('李四'));
    register('y', formOf('李四'));
    merge('x', 'y');
    merge('y', 'x');
    expect(ids('李四')).toEqual(['x']);
  });

  it('do not push others out of the list', () => {
    for (let i = 0; i < 60; i++) register(`m${i}`, formOf('赵云', { idNumber: numberOf('1980-03-05', i) }));
    for (let i = 1; i < 60; i++) merge(`m${i}`, 'm0');
    register('other', formOf('赵云飞'));
    expect(ids('赵云')).toEqual(['m0', 'other']);
    expect(find('赵云').more).toBe(false);
  });
});

describe('nobody is lost', () => {
  const CHARACTERS = '张王李赵陈林单解曾乐重长行吕盖查伟芳娜敏静丽强磊𬎆𠮷';
  const name = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 2, maxLength: 5 });
  const people = fc.array(
    fc.record({
      name,
      phone: fc.stringMatching(/^1[3-9][0-9]{9}$/),
      sequence: fc.integer({ min: 0, max: 999 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const where = fc.tuple(fc.nat(), fc.nat());

  it('by any part of the name, any sound of it, or the last digits of a number', () => {
    let world = 0;
    fc.assert(
      fc.property(people, where, (crowd, [from, length]) => {
        world += 1;
        crowd.forEach(({ sequence, ...form }, i) => {
          const person = formOf(form.name, { phone: form.phone, idNumber: numberOf('1980-03-05', sequence) });
          register(`p${world}-${i}`, person);
        });
        crowd.forEach(({ name: text, phone, sequence }, i) => {
          const id = `p${world}-${i}`;
          const found = (typed: string) => find(typed, 390).hits.map((hit) => hit.shown.id);
          const characters = [...text];
          const start = from % characters.length;
          expect(found(characters.slice(start, start + 1 + (length % characters.length)).join(''))).toContain(
            id,
          );
          for (const reading of nameReadings(text)) {
            if (reading.some((syllable) => !/^[a-z]+$/.test(syllable))) continue;
            expect(found(reading.join(''))).toContain(id);
            expect(found(reading.join(' '))).toContain(id);
            expect(found(reading.slice(start).join(''))).toContain(id);
            expect(found(reading.map((syllable) => syllable.charAt(0)).join(''))).toContain(id);
          }
          expect(found(phone.slice(-4 - (length % 8)))).toContain(id);
          expect(found(`${characters[0]} ${phone.slice(-4)}`)).toContain(id);
          expect(found(numberOf('1980-03-05', sequence).slice(-4 - (length % 15)))).toContain(id);
        });
        // Everybody found bears what was typed.
        const typed = crowd[0]?.name.slice(0, 1) ?? '';
        for (const hit of find(typed, 390).hits) expect(hit.matched.name).toContain(typed);
      }),
      { numRuns: 12 },
    );
  });

  it('after any sequence of changes the tables are what the journal says', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('name' as const), who: fc.nat(5), name }),
      fc.record({ do: fc.constant('merge' as const), who: fc.nat(5), into: fc.nat(5) }),
      fc.record({ do: fc.constant('unmerge' as const), who: fc.nat(5), into: fc.nat(5) }),
      fc.record({ do: fc.constant('close' as const), who: fc.nat(5) }),
    );
    let world = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        world += 1;
        const idOf = (n: number) => `r${world}-${n}`;
        for (let n = 0; n < 6; n++)
          register(idOf(n), formOf('张三丰', { idNumber: numberOf('1980-03-05', n) }));
        for (const s of steps) {
          const id = idOf(s.who);
          if (s.do === 'merge') merge(id, idOf(s.into));
          if (s.do === 'unmerge') unmerge(id, idOf(s.into));
          if (s.do === 'close') {
            const closure = { cause: 'moved-away' as const, on: '2026-01-01', place: '厦门市' };
            store.append(clerk, () => [draft(residentKinds.recordClosed, id, closure)]);
          }
          if (s.do === 'name') {
            const changes = { name: { was: '张三丰', now: s.name } };
            store.append(clerk, () => [draft(residentKinds.detailsChanged, id, { changes, reason: '更正' })]);
          }
        }
        expect(store.verify().difference).toBeUndefined();
      }),
      { numRuns: 20 },
    );
    const terms = () =>
      store.db
        .prepare('select t.term, s.id from resident_term t join subject s on s.no = t.subject order by 1, 2')
        .all();
    const [before, hits] = [terms(), find('张').hits.length];
    store.rebuild();
    expect(terms()).toEqual(before);
    expect(find('张').hits).toHaveLength(hits);
    expect(store.verify().difference).toBeUndefined();
  });
});
