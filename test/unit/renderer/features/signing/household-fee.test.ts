import { expect, it } from 'vitest';
import { localPacks } from '../../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../../domain/policy/packs/national-base.ts';
import { quoteFee } from '../../../../../domain/signing/fees.ts';
import { householdFee } from '../../../../../renderer/features/signing/household/household-fee.ts';

const quoteIn = (locality: string, packageIds: readonly string[]) => {
  const pack = localPacks.find(({ id }) => id === locality);
  if (!pack) throw new Error(`no pack ${locality}`);
  return quoteFee(packageIds, {}, [pack, nationalBase], '2026-11-22');
};

it('a household of three pays its own parts, less what is waived of one of them', () => {
  const quote = quoteIn('xiamen', ['basic']);
  const fee = householdFee([
    { quote, waivedFen: 0 },
    { quote, waivedFen: 2_000 },
    { quote, waivedFen: 500 },
  ]);
  expect(fee).toMatchObject({ totalFen: 36_000, dueFen: 3_500 });
  expect(fee.payers.map(({ label, fen }) => [label, fen])).toEqual([
    ['个人', 6_000],
    ['医保基金', 21_000],
    ['财政', 9_000],
  ]);
});

it('adds up packages of different prices, and a waiver takes no more than the part itself', () => {
  const fee = householdFee([
    { quote: quoteIn('dafeng', ['first']), waivedFen: 9_000 },
    { quote: quoteIn('dafeng', ['middle']), waivedFen: 0 },
  ]);
  expect(fee).toMatchObject({ totalFen: 15_000, dueFen: 10_000 });
  expect(fee.payers.reduce((sum, { fen }) => sum + fen, 0)).toBe(fee.totalFen);
});

it('nobody owes nothing', () => {
  expect(householdFee([])).toEqual({ totalFen: 0, payers: [], dueFen: 0 });
});
