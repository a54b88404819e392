import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survivorOf } from '../../../../domain/residents/merge.ts';
import { decideMerge, decideUnmerge } from '../../../../domain/residents/merge-rules.ts';
import { citizenNumber, form } from './support.ts';

const lookup = (links: Readonly<Record<string, string | null>>) => (id: string) => links[id];

describe('the survivor of merges', () => {
  it.each([
    ['a', { a: null }, 'a'],
    ['a', { a: 'b', b: null }, 'b'],
    ['a', { a: 'b', b: 'c', c: null }, 'c'],
    ['a', { a: 'b' }, 'b'], // b has not arrived yet
    ['x', {}, 'x'],
    ['a', { a: 'b', b: 'a' }, 'a'],
    ['b', { a: 'b', b: 'a' }, 'a'],
    ['z', { z: 'c', c: 'b', b: 'c' }, 'b'],
    ['a', { a: 'a' }, 'a'],
  ])('of %s in %j is %s', (id, links, survivor) => {
    expect(survivorOf(id, lookup(links))).toBe(survivor);
  });

  it('is the same for every record of a chain or ring, and is stable', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const target = fc.constantFrom(null, ...ids);
    fc.assert(
      fc.property(fc.tuple(target, target, target, target, target), (targets) => {
        const links = lookup(Object.fromEntries(ids.map((id, at) => [id, targets[at] ?? null])));
        for (const id of ids) {
          const survivor = survivorOf(id, links);
          const next = links(id);
          if (next !== null && next !== undefined) expect(survivorOf(next, links)).toBe(survivor);
          expect(survivorOf(survivor, links)).toBe(survivor);
        }
      }),
    );
  });
});

describe('merging two records', () => {
  const record = (id: string, mergedInto: string | null = null, over: Parameters<typeof form>[0] = {}) => {
    const { guardian: _, ...details } = form(over);
    return { id, details, mergedInto, status: 'active' } as const;
  };

  it('gives way to the survivor and can be taken back', () => {
    expect(decideMerge(record('a'), record('b'), ' 重复建档 ')).toEqual({
      ok: true,
      body: { into: 'b', reason: '重复建档' },
      warnings: [],
    });
    expect(decideUnmerge(record('a', 'b'), '不是同一人')).toEqual({
      ok: true,
      body: { from: 'b', reason: '不是同一人' },
    });
  });

  it.each([
    ['itself', record('a'), record('a'), '重复'],
    ['one merged already', record('a', 'c'), record('b'), '重复'],
    ['into one that gave way', record('a'), record('b', 'c'), '重复'],
    ['without a reason', record('a'), record('b'), ' '],
  ])('refuses %s', (_what, loser, survivor, reason) => {
    expect(decideMerge(loser, survivor, reason).ok).toBe(false);
  });

  it('refuses to take back what was not merged, or without a reason', () => {
    expect(decideUnmerge(record('a'), '误').ok).toBe(false);
    expect(decideUnmerge(record('a', 'b'), '').ok).toBe(false);
  });

  it('warns where the two differ in what one person has once', () => {
    const other = record('b', null, {
      birthDate: '1981-05-04',
      sex: '2',
      idNumber: citizenNumber('1981-05-04', '002'),
    });
    const decision = decideMerge(record('a'), other, '重复');
    expect(decision.ok && decision.warnings).toHaveLength(3);
  });

  it('warns of an allergy that only one of them knows, and of a record that is closed', () => {
    const allergic = record('b', null, { drugAllergies: { codes: ['2'], other: null } });
    const decision = decideMerge(record('a'), { ...allergic, status: 'closed' }, '重复');
    expect(decision.ok && decision.warnings.join()).toMatch(/药物过敏史不同.*已注销/);
  });
});
