import { describe, expect, it } from 'vitest';
import { residentKinds } from '../../../../domain/residents/events.ts';
import { validateIdentityNumber } from '../../../../domain/residents/identity-number.ts';
import { encodeChip } from '../../../../drivers/identity-card-sam/simulated-card.ts';
import { practicePeople } from '../../../../main/practice/people.ts';

const { residents, deck } = practicePeople();
const numbers = new Set(residents.map((one) => one.registration.details.idNumber));

describe('the deck of the practice clinic', () => {
  it('has all four kinds of cards, each with a valid number', () => {
    expect(new Set(deck.map(({ simulated }) => simulated.card.kind))).toEqual(
      new Set(['citizen', 'residence-permit', 'foreigner-2017', 'foreigner-2023']),
    );
    for (const { simulated, label } of deck) {
      const result = validateIdentityNumber(simulated.card.number, '2026-01-01');
      expect(result, label).toMatchObject({ ok: true, birthDate: simulated.card.birthDate });
    }
  });

  it('has cards that a chip can hold, with ids and numbers of their own', () => {
    expect(deck.length).toBeGreaterThanOrEqual(14);
    for (const { simulated } of deck) expect(encodeChip(simulated).textAndPhoto).toHaveLength(1284);
    expect(new Set(deck.map(({ id }) => id)).size).toBe(deck.length);
    expect(new Set(deck.map(({ simulated }) => simulated.card.number)).size).toBe(deck.length);
  });

  it('says of each card whether the desk knows the person, and tells the truth', () => {
    for (const { label, simulated } of deck) {
      const known = numbers.has(simulated.card.number);
      expect(label.includes(known ? '，已建档' : '未建档') || label.includes('（已建档'), label).toBe(true);
    }
    expect(deck.filter(({ simulated }) => !numbers.has(simulated.card.number)).length).toBeGreaterThanOrEqual(
      5,
    );
  });

  it('has a namesake of a registered person, born a day later', () => {
    const namesake = deck.find(({ id }) => id === 'namesake')?.simulated.card;
    const same = residents.filter((one) => one.registration.details.name === namesake?.name);
    expect(same.map((one) => one.registration.details.birthDate)).not.toContain(namesake?.birthDate);
    expect(same.length).toBeGreaterThan(0);
  });
});

describe('those who are registered from the beginning', () => {
  it('fit the schema, and their cards fill in what their records say', () => {
    expect(residents).toHaveLength(203);
    for (const { registration } of residents) {
      expect(residentKinds.registered.body.safeParse(registration).success).toBe(true);
    }
  });
});
