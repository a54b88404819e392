import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../../domain/residents/calendar-date.ts';
import { residentKinds } from '../../../../domain/residents/events.ts';
import { parseRecordNumber } from '../../../../domain/residents/health-record-number.ts';
import { validateIdentityNumber } from '../../../../domain/residents/identity-number.ts';
import { decideRegistration } from '../../../../domain/residents/registration-rules.ts';
import { numberBook } from '../../../../main/practice/number-book.ts';
import { type SyntheticResident, syntheticResidents } from '../../../../main/practice/synthetic-residents.ts';

const TODAY = '2026-01-01';
const people = (count: number, seed = 1) => [...syntheticResidents({ seed, count, today: TODAY })];
const repeated = (values: readonly (string | null | undefined)[]) => {
  const given = values.filter((value) => value != null);
  return given.length - new Set(given).size;
};
const detailsOf = (one: SyntheticResident) => one.registration.details;

describe('synthetic residents', () => {
  it('are the same for the same seed, and others for another', () => {
    const digest = (seed: number) => hash('sha256', JSON.stringify(people(300, seed)));
    expect(digest(5)).toBe(digest(5));
    expect(digest(5)).not.toBe(digest(6));
  });

  it('are as many as asked, and the first ones do not depend on how many', () => {
    for (const count of [0, 1, 2, 199]) expect(people(count)).toHaveLength(count);
    expect(people(50)).toEqual(people(80).slice(0, 50));
  });

  it('pass the schema and the rules of registration without a word', () => {
    for (const { registration } of people(1_000, 3)) {
      const { details, guardian } = residentKinds.registered.body.parse(registration);
      const decision = decideRegistration({ ...details, guardian }, TODAY);
      expect([...decision.errors, ...decision.warnings], details.name).toEqual([]);
    }
  });

  it('have numbers, record numbers, phones and ids of their own, also when there are many', () => {
    const many = people(100_000, 9);
    expect(repeated(many.map((one) => one.id))).toBe(0);
    expect(repeated(many.map((one) => detailsOf(one).idNumber))).toBe(0);
    expect(repeated(many.map((one) => one.registration.recordNumber))).toBe(0);
    expect(repeated(many.map((one) => detailsOf(one).phone))).toBe(0);
    for (const one of many.slice(-1_000)) {
      const { recordNumber } = one.registration;
      expect(recordNumber && parseRecordNumber(recordNumber), one.id).toBeDefined();
      expect(detailsOf(one).phone ?? '170').toMatch(/^170/);
    }
  });

  it('are a village: children with guardians, old people, minorities, surnames of many sounds, newborns', () => {
    const all = people(1_000, 2);
    const share = (test: (one: SyntheticResident) => boolean) => all.filter(test).length / all.length;
    expect(share((one) => one.registration.guardian != null)).toBeGreaterThan(0.05);
    expect(share((one) => detailsOf(one).birthDate < '1961-01-01')).toBeGreaterThan(0.1);
    expect(share((one) => detailsOf(one).nation !== '01')).toBeGreaterThan(0.01);
    expect(share((one) => /^[单解曾仇区查任盖朴]/.test(detailsOf(one).name))).toBeGreaterThan(0.02);
    expect(all.some((one) => detailsOf(one).noPapersReason === 'newborn')).toBe(true);
    const byId = new Map(all.map((one) => [one.id, one]));
    for (const { registration } of all) {
      const { guardian, details } = registration;
      if (!guardian) continue;
      const mother = byId.get(guardian.residentId ?? '');
      expect(mother && detailsOf(mother).name).toBe(guardian.name);
      expect(mother && detailsOf(mother).householdNumber).toBe(details.householdNumber);
    }
  });
});

describe('the book of numbers', () => {
  it('gives valid numbers that say birth and sex, and never one twice', () => {
    const births = fc.array(
      fc.record({ day: fc.integer({ min: -9_000, max: 20_000 }), isMale: fc.boolean() }),
      {
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(births, (asked) => {
        const next = numberBook('350426');
        const given = asked.map(({ day, isMale }) => ({ ...next(day, isMale), isMale }));
        expect(repeated(given.map(({ number }) => number))).toBe(0);
        for (const { number, birthDate, isMale } of given) {
          expect(parseCalendarDate(birthDate)).toBeDefined();
          const expected = { ok: true, birthDate, sex: isMale ? '1' : '2' };
          expect(validateIdentityNumber(number, '2100-01-01')).toMatchObject(expected);
        }
      }),
    );
  });

  it('goes on to the next day when five hundred of one sex are born on one', () => {
    const next = numberBook('350426');
    const given = Array.from({ length: 501 }, () => next(10_000, true));
    expect(repeated(given.map(({ number }) => number))).toBe(0);
    expect(new Set(given.slice(0, 500).map(({ birthDate }) => birthDate))).toEqual(new Set(['1997-05-19']));
    expect(given[500]?.birthDate).toBe('1997-05-20');
  });
});
