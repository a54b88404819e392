import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiabetesVisit, decideDiabetes } from '../../../../domain/chronic/diabetes/follow-up.ts';
import { screenDiabetes } from '../../../../domain/chronic/diabetes/screening.ts';
import { selfCareLevel, selfCareScore } from '../../../../domain/chronic/elderly/self-care.ts';
import { decideMental, type MentalVisit } from '../../../../domain/chronic/mental/follow-up.ts';
import {
  firstVisit,
  regularity,
  tuberculosisDays,
} from '../../../../domain/chronic/tuberculosis/schedule.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { addDays, daysBetween } from '../../../../domain/residents/calendar-date.ts';

const policy: Policy = [nationalBase];
const TODAY = '2026-11-22';

describe('糖尿病随访', () => {
  const calm: DiabetesVisit = {
    fastingMmolL: 6.2,
    urgentSigns: [],
    adverseReaction: 'none',
    complication: 'none',
    unsatisfiedBefore: 0,
  };
  it.each<[string, Partial<DiabetesVisit>, string, string]>([
    ['6.9', { fastingMmolL: 6.9 }, '1', 'routine'],
    ['7.0', { fastingMmolL: 7 }, '2', 'adjust'],
    ['7.0 again', { fastingMmolL: 7, unsatisfiedBefore: 1 }, '2', 'refer'],
    ['16.6', { fastingMmolL: 16.6 }, '2', 'adjust'],
    ['16.7', { fastingMmolL: 16.7 }, '2', 'emergency'],
    ['3.9', { fastingMmolL: 3.9 }, '1', 'emergency'],
    ['4.0', { fastingMmolL: 4 }, '1', 'routine'],
    ['16.7 after a meal', { glucoseMmolL: 16.7 }, '1', 'emergency'],
    ['heart rate 100', { heartRatePerMin: 100 }, '1', 'routine'],
    ['heart rate 101', { heartRatePerMin: 101 }, '1', 'emergency'],
    ['39.0 ℃', { temperatureC: 39 }, '1', 'routine'],
    ['39.1 ℃', { temperatureC: 39.1 }, '1', 'emergency'],
    ['179/109', { systolicMmHg: 179, diastolicMmHg: 109 }, '1', 'routine'],
    ['110 diastolic', { systolicMmHg: 120, diastolicMmHg: 110 }, '1', 'emergency'],
    ['acetone on the breath', { urgentSigns: ['2'] }, '1', 'emergency'],
  ])('%s', (_, visit, classification, action) => {
    expect(decideDiabetes({ ...calm, ...visit }, policy, TODAY)).toMatchObject({ classification, action });
  });

  it.each([
    [35, 6, 'none'],
    [35, 6.1, 'high-risk'],
    [35, 6.9, 'high-risk'],
    [35, 7, 'suspect'],
    [34, 7, 'none'],
  ])('fasting at %i years, %d mmol/L: %s', (ageYears, fastingMmolL, kind) => {
    expect(screenDiabetes({ ageYears, fastingMmolL, hasDiabetes: false }, policy, TODAY).kind).toBe(kind);
  });

  it.each([
    [11, 'none'],
    [11.1, 'suspect'],
  ])('random %d mmol/L: %s', (randomMmolL, kind) => {
    expect(screenDiabetes({ ageYears: 50, randomMmolL, hasDiabetes: false }, policy, TODAY).kind).toBe(kind);
  });
});

describe('严重精神障碍随访', () => {
  const stable: MentalVisit = {
    met: true,
    danger: 0,
    symptoms: 'gone',
    insight: 'whole',
    socialFunction: 'good',
    adverseReaction: 'none',
    severeBodilyDisease: false,
    before: '3',
  };
  it.each<[string, Partial<MentalVisit>, string, string, number, boolean]>([
    ['stable', {}, '3', 'keep', 90, false],
    ['not met', { met: false, danger: 5 }, '0', 'visit-again', 14, false],
    ['danger 2', { danger: 2 }, '2', 'adjust', 14, false],
    ['danger 3', { danger: 3 }, '1', 'refer-now', 14, true],
    ['marked symptoms', { symptoms: 'marked' }, '1', 'refer-now', 14, false],
    ['no insight', { insight: 'none' }, '1', 'refer-now', 14, false],
    ['acute reaction', { adverseReaction: 'acute' }, '1', 'refer-now', 14, false],
    ['severe bodily disease', { severeBodilyDisease: true }, '1', 'refer-now', 14, false],
    ['partial insight', { insight: 'partial' }, '2', 'adjust', 14, false],
    ['poor social function', { socialFunction: 'poor' }, '2', 'adjust', 14, false],
    ['fair social function is stable', { socialFunction: 'fair' }, '3', 'keep', 90, false],
    ['fair again', { insight: 'partial', before: '2' }, '2', 'specialist', 30, false],
    ['fair after unstable', { insight: 'partial', before: '1' }, '2', 'adjust', 14, false],
  ])('%s', (_, visit, classification, action, nextWithinDays, tellsPolice) => {
    expect(decideMental({ ...stable, ...visit }, policy, TODAY)).toMatchObject({
      classification,
      action,
      nextWithinDays,
      tellsPolice,
    });
  });
});

describe('肺结核', () => {
  const HOUR_MS = 3_600_000;
  it.each([
    [72 * HOUR_MS, 0, 'due'],
    [72 * HOUR_MS + 1, 0, 'overdue'],
    [HOUR_MS, 1, 'due'],
    [HOUR_MS, 2, 'report'],
  ])('%i ms after taking over with %i misses: %s', (nowMs, misses, kind) => {
    expect(firstVisit(0, misses, nowMs, policy, TODAY).kind).toBe(kind);
  });

  it.each([
    ['staff', 'intensive', 30],
    ['staff', 'continuation', 30],
    ['family', 'intensive', 10],
    ['self', 'continuation', 30],
  ] as const)('supervised by %s in the %s phase: every %i days', (supervision, phase, days) => {
    expect(tuberculosisDays(supervision, phase, policy, TODAY)).toBe(days);
  });

  it.each([
    [89, 100, false],
    [90, 100, true],
  ])('%i of %i doses are regular: %s', (taken, due, isRegular) => {
    expect(regularity(taken, due, policy, TODAY)?.isRegular).toBe(isRegular);
    expect(regularity(0, 0, policy, TODAY)).toBeUndefined();
  });
});

describe('老年人生活自理能力', () => {
  it.each([
    [0, '可自理'],
    [3, '可自理'],
    [4, '轻度依赖'],
    [8, '轻度依赖'],
    [9, '中度依赖'],
    [18, '中度依赖'],
    [19, '不能自理'],
    [37, '不能自理'],
  ])('%i points: %s', (score, label) => {
    expect(selfCareLevel(score, policy, TODAY)).toBe(label);
  });

  it('adds the points of five activities', () => {
    const scoreOf = (each: 1 | 3) =>
      selfCareScore(
        { meals: each, washing: each, dressing: each, toilet: each, moving: each },
        policy,
        TODAY,
      );
    expect(scoreOf(3)).toBe(37);
    expect(scoreOf(1)).toBe(3);
  });
});

describe('days on', () => {
  it('counts as the calendar does', () => {
    expect(addDays('2026-12-20', 14)).toBe('2027-01-03');
    expect(addDays('2028-02-15', 14)).toBe('2028-02-29');
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.nat(2_000), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
