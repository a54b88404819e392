import { describe, expect, it } from 'vitest';
import {
  controlledShare,
  elderlyShare,
  fulfilledShare,
  managedShare,
  pointsShare,
  prioritySignedShare,
  readyShare,
  renewedShare,
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
    [3, 1, misses],
    [4, 0, misses],
    [4, 1, counts],
    [5, 2, counts],
  ])('managed with %i visits and %i check-ups of 4 and 1', (faceToFace, checkUps, share) => {
    expect(managedShare({ faceToFace, checkUps }, { faceToFace: 4, checkUps: 1 })).toEqual(share);
  });

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
    [0, misses],
    [1, counts],
  ])('%i points earned', (earned, share) => {
    expect(pointsShare({ earned })).toEqual(share);
  });
});
