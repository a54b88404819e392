import { describe, expect, it } from 'vitest';
import {
  controlledShare,
  elderlyShare,
  fulfilledShare,
  managedShare,
  pointsShare,
  prioritySignedShare,
  readyShare,
  redeemedShare,
  renewedShare,
  satisfiedShare,
  signedShare,
} from '../../../../domain/reporting/formulae.ts';

const counts = { numerator: 1, denominator: 1 };
const misses = { numerator: 0, denominator: 1 };
const notAsked = { numerator: 0, denominator: 0 };

describe('formulae of the indicators', () => {
  it.each([
    [true, counts],
    [false, misses],
  ])('signed %s', (isSigned, share) => {
    expect(signedShare({ isSigned })).toEqual(share);
  });

  it.each([
    [true, true, counts],
    [false, true, misses],
    [true, false, notAsked],
    [false, false, notAsked],
  ])('signed %s, priority %s', (isSigned, isPriority, share) => {
    expect(prioritySignedShare({ isSigned, isPriority })).toEqual(share);
  });

  it.each([
    [true, counts],
    [false, misses],
  ])('renewed %s', (isRenewed, share) => {
    expect(renewedShare({ isRenewed })).toEqual(share);
  });

  it.each([
    [0, 8, 0],
    [7, 8, 7],
    [8, 8, 8],
    [9, 8, 8],
    [0, 0, 0],
  ])('%i done of %i promised counts %i', (done, promised, numerator) => {
    expect(fulfilledShare({ done, promised })).toEqual({ numerator, denominator: promised });
  });

  it.each([
    [3, 1, 0, misses],
    [4, 0, 0, misses],
    [4, 1, 0, counts],
    [4, 1, 1, misses],
    [5, 2, 0, counts],
  ])(
    'managed with %i visits, %i check-ups of 4 and 1, %i incomplete',
    (faceToFace, checkUps, incomplete, share) => {
      const done = { faceToFace, checkUps, incomplete };
      expect(managedShare(done, { faceToFace: 4, checkUps: 1 })).toEqual(share);
    },
  );

  it.each([
    [true, counts],
    [false, misses],
    // 失访: not followed up this year.
    [null, misses],
  ])('last follow-up controlled: %s', (lastControlled, share) => {
    expect(controlledShare({ lastControlled })).toEqual(share);
  });

  it.each([
    [64, 1, notAsked],
    [65, 0, misses],
    [65, 1, counts],
    [90, 2, counts],
  ])('aged %i with %i check-ups', (ageYears, checkUps, share) => {
    expect(elderlyShare({ ageYears, checkUps }, { fromAgeYears: 65, perYear: 1 })).toEqual(share);
  });

  it.each([
    ['ready', counts],
    ['attention', counts],
    ['not-ready', misses],
    ['retired', notAsked],
  ] as const)('an AED that is %s', (state, share) => {
    expect(readyShare({ state })).toEqual(share);
  });

  it.each([
    [true, counts],
    [false, misses],
  ])('satisfied %s', (isSatisfied, share) => {
    expect(satisfiedShare({ isSatisfied })).toEqual(share);
  });

  it.each([
    [30, 0, 0, 30],
    [10, 20, 20, 30],
    [0, 30, 30, 30],
    // Spent at two places at once: overdrawn, and nothing more than was redeemed to be redeemed.
    [-30, 60, 60, 60],
  ])('of %i usable points left %i redeemed: %i of %i', (usable, redeemed, numerator, denominator) => {
    expect(redeemedShare({ usable, redeemed })).toEqual({ numerator, denominator });
  });

  it.each([
    [0, misses],
    [1, counts],
  ])('%i points earned', (earned, share) => {
    expect(pointsShare({ earned })).toEqual(share);
  });
});
