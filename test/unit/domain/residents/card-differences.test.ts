import { describe, expect, it } from 'vitest';
import { addressText, splitAddress } from '../../../../domain/residents/address.ts';
import { cardSchema } from '../../../../domain/residents/card.ts';
import { cardDifferences, cardExpiry, detailsOfCard } from '../../../../domain/residents/card-differences.ts';
import { form, TODAY } from './support.ts';

const text = '福建省南安市水头镇朴里村1号';
const card = cardSchema.parse({
  kind: 'resident-card',
  number: '34052419800101001X',
  name: '张三丰',
  sex: '1',
  birthDate: '1980-01-01',
  nation: '22',
  address: text,
  validTo: '2026-11-20',
});
const { guardian: _, ...details } = form({ ...detailsOfCard(card) });

describe('a card and its record', () => {
  it('the card fills in the form', () => {
    expect(details).toMatchObject({
      name: '张三丰',
      nation: '22',
      idKind: 'resident-card',
      birthDate: '1980-01-01',
    });
    expect(details.registeredAddress && addressText(details.registeredAddress)).toBe(text);
    expect(cardDifferences(details, card)).toEqual([]);
  });

  it('tells which fields differ, the newest address counting', () => {
    expect(cardDifferences(details, { ...card, name: '张四丰', nation: null })).toEqual(['name']);
    expect(cardDifferences(details, { ...card, latestAddress: '福建省南安市官桥镇1号' })).toEqual([
      'registeredAddress',
    ]);
    expect(cardDifferences({ ...details, registeredAddress: null, nation: null }, card)).toEqual([
      'nation',
      'registeredAddress',
    ]);
  });

  it('an old number and another split of the same address are no difference', () => {
    expect(cardDifferences({ ...details, idNumber: '340524800101001' }, card)).toEqual([]);
    const other = { ...splitAddress(''), detail: text };
    expect(cardDifferences({ ...details, registeredAddress: other }, card)).toEqual([]);
  });

  it('an expired card is told, and identifies all the same', () => {
    expect(cardExpiry(card, TODAY)).toBeUndefined();
    expect(cardExpiry(card, '2026-11-21')).toContain('2026-11-20');
    expect(cardExpiry({ ...card, validTo: 'long-term' }, '2099-01-01')).toBeUndefined();
  });
});
