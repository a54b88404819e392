import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../../domain/journal/index.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { nameReadings } from '../../../main/store/search/name-readings.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { clerk, searchWorld } from '../../support/search-world.ts';

const { find, merge, register, store, unmerge } = searchWorld();

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
            store().append(clerk, () => [draft(residentKinds.recordClosed, id, closure)]);
          }
          if (s.do === 'name') {
            const changes = { name: { was: '张三丰', now: s.name } };
            store().append(clerk, () => [
              draft(residentKinds.detailsChanged, id, { changes, reason: '更正' }),
            ]);
          }
        }
        expect(store().verify().difference).toBeUndefined();
      }),
      { numRuns: 20 },
    );
    const terms = () =>
      store()
        .db.prepare(
          'select t.term, s.id from resident_term t join subject s on s.no = t.subject order by 1, 2',
        )
        .all();
    const [before, hits] = [terms(), find('张').hits.length];
    store().rebuild();
    expect(terms()).toEqual(before);
    expect(find('张').hits).toHaveLength(hits);
    expect(store().verify().difference).toBeUndefined();
  });
});
