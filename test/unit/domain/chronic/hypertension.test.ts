import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, CONTROL_CLASSES } from '../../../../domain/chronic/follow-up.ts';
import {
  decideHypertension,
  type HypertensionVisit,
} from '../../../../domain/chronic/hypertension/follow-up.ts';
import { gradeOf, isIsolatedSystolic } from '../../../../domain/chronic/hypertension/grade.ts';
import { type RiskFacts, stratify } from '../../../../domain/chronic/hypertension/risk.ts';
import { screenHypertension } from '../../../../domain/chronic/hypertension/screening.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';

const policy: Policy = [nationalBase];
const TODAY = '2026-11-22';
const calm: HypertensionVisit = {
  systolicMmHg: 128,
  diastolicMmHg: 78,
  ageYears: 60,
  urgentSigns: [],
  adverseReaction: 'none',
  complication: 'none',
  unsatisfiedBefore: 0,
};
const decide = (visit: Partial<HypertensionVisit>, date = TODAY) =>
  decideHypertension({ ...calm, ...visit }, policy, date);
const at = (systolicMmHg: number, diastolicMmHg: number) => ({ systolicMmHg, diastolicMmHg });

describe('随访分类干预', () => {
  it.each([
    ['139/89 at 64 is satisfying', { ...at(139, 89), ageYears: 64 }, '1', 'routine', 90],
    ['140 at 64 is not', { ...at(140, 89), ageYears: 64 }, '2', 'adjust', 14],
    ['90 diastolic at 64 is not', { ...at(139, 90), ageYears: 64 }, '2', 'adjust', 14],
    ['149 at 65 is satisfying', { ...at(149, 89), ageYears: 65 }, '1', 'routine', 90],
    ['150 at 65 is not', { ...at(150, 89), ageYears: 65 }, '2', 'adjust', 14],
    ['149 at 64 is not', { ...at(149, 89), ageYears: 64 }, '2', 'adjust', 14],
    ['90 diastolic at 65 is not', { ...at(130, 90), ageYears: 65 }, '2', 'adjust', 14],
    ['an unknown age is judged as an adult', { ...at(140, 80), ageYears: null }, '2', 'adjust', 14],
    ['twice in a row is a referral', { ...at(150, 95), unsatisfiedBefore: 1 }, '2', 'refer', 14],
    ['satisfied after one that was not', { unsatisfiedBefore: 1 }, '1', 'routine', 90],
    ['a first adverse reaction', { adverseReaction: 'present' }, '3', 'adjust', 14],
    ['one that cannot be mastered', { adverseReaction: 'uncontrollable' }, '3', 'refer', 14],
    ['a new complication', { complication: 'new' }, '4', 'refer', 14],
    ['one that got worse', { complication: 'worse' }, '4', 'refer', 14],
    ['complication before reaction', { complication: 'new', adverseReaction: 'present' }, '4', 'refer', 14],
    ['179/109 is no emergency', at(179, 109), '2', 'adjust', 14],
    ['180 systolic is', at(180, 80), '2', 'emergency', 14],
    ['110 diastolic is', at(130, 110), '2', 'emergency', 14],
    ['a sign is one at any pressure', { urgentSigns: ['4'] }, '1', 'emergency', 14],
  ] as const)('%s', (_, visit, classification, action, nextWithinDays) => {
    expect(decide(visit)).toMatchObject({ classification, action, nextWithinDays });
  });

  it('says which rule, which value and which source', () => {
    const [reason] = decide({ ...at(152, 80), ageYears: 70 }).reasons;
    expect(reason).toMatchObject({
      rule: 'hypertension.control',
      fact: '收缩压 152 mmHg',
      limit: '≥150 mmHg',
      source: { document: expect.stringContaining('第三版') },
    });
    expect(decide({ ...at(150, 95), unsatisfiedBefore: 1 }).referralReasons).toEqual(['1']);
    expect(decide({ ...at(185, 95), unsatisfiedBefore: 1, complication: 'new' }).referralReasons).toEqual([
      '1',
      '3',
      '5',
    ]);
  });

  it('keeps the target that is counted and the target to treat by apart', () => {
    const before = decide(at(135, 78), '2025-09-30');
    const after = decide(at(135, 78), '2025-10-01');
    expect([before.publicHealthTarget.met, before.clinicalTarget.met]).toEqual([true, true]);
    expect([after.publicHealthTarget.met, after.clinicalTarget.met]).toEqual([true, false]);
    expect(after.clinicalTarget.target).toBe('<130/80 mmHg');
    expect(decide({ ...at(149, 85), ageYears: 79 }).clinicalTarget.met).toBe(false);
    expect(decide({ ...at(149, 85), ageYears: 80 }).clinicalTarget.met).toBe(true);
  });

  it('gives exactly one answer to every visit, and a graver finding never a milder one', () => {
    const grave = Object.keys(ACTIONS);
    const visit = fc.record({
      systolicMmHg: fc.integer({ min: 40, max: 300 }),
      diastolicMmHg: fc.integer({ min: 30, max: 200 }),
      ageYears: fc.option(fc.integer({ min: 0, max: 120 })),
      urgentSigns: fc.subarray(['1', '4', '9', 'unknown']),
      adverseReaction: fc.constantFrom('none', 'present', 'uncontrollable'),
      complication: fc.constantFrom('none', 'new', 'worse'),
      unsatisfiedBefore: fc.nat(5),
    }) as fc.Arbitrary<HypertensionVisit>;
    fc.assert(
      fc.property(visit, fc.nat(80), (one, more) => {
        const decision = decideHypertension(one, policy, TODAY);
        expect(Object.keys(CONTROL_CLASSES)).toContain(decision.classification);
        expect([14, 90]).toContain(decision.nextWithinDays);
        expect(decision.reasons.length > 0).toBe(decision.action !== 'routine');
        const worse = decideHypertension({ ...one, systolicMmHg: one.systolicMmHg + more }, policy, TODAY);
        expect(grave.indexOf(worse.action)).toBeGreaterThanOrEqual(grave.indexOf(decision.action));
      }),
    );
  });
});

describe('分级', () => {
  it.each([
    [119, 79, 'normal'],
    [120, 79, 'high-normal'],
    [119, 80, 'high-normal'],
    [139, 89, 'high-normal'],
    [140, 89, '1'],
    [139, 90, '1'],
    [159, 99, '1'],
    [160, 80, '2'],
    [130, 100, '2'],
    [179, 109, '2'],
    [180, 80, '3'],
    [130, 110, '3'],
  ])('%i/%i is %s', (systolic, diastolic, grade) => {
    expect(gradeOf(at(systolic, diastolic), policy, TODAY)).toBe(grade);
  });

  it.each([
    [140, 89, true],
    [139, 89, false],
    [140, 90, false],
  ])('%i/%i is isolated systolic: %s', (systolic, diastolic, isolated) => {
    expect(isIsolatedSystolic(at(systolic, diastolic), policy, TODAY)).toBe(isolated);
  });
});

describe('危险分层', () => {
  const man: RiskFacts = { sex: 'male', ageYears: 50 };
  const three: RiskFacts = { ...man, smokes: true, bmi: 28, cholesterolMmolL: 5.2 };

  it.each<[string, RiskFacts, readonly [number, number], string | null]>([
    ['no factor, below the matrix', man, [129, 84], null],
    ['no factor, high normal', man, [130, 84], null],
    ['no factor, grade 1', man, [140, 80], 'low'],
    ['no factor, grade 2', man, [160, 80], 'middle'],
    ['no factor, grade 3', man, [180, 80], 'high'],
    ['one factor, high normal', { ...man, smokes: true }, [130, 80], 'low'],
    ['one factor, grade 1', { ...man, smokes: true }, [140, 80], 'middle'],
    ['three factors, grade 1', three, [140, 80], 'high'],
    ['three factors, grade 3', three, [180, 80], 'very-high'],
    ['organ damage counts as three', { ...man, organDamage: true }, [140, 80], 'high'],
    ['disease, grade 1', { ...man, clinicalDisease: true }, [140, 80], 'very-high'],
  ])('%s', (_, facts, [systolic, diastolic], stratum) => {
    expect(stratify(facts, at(systolic, diastolic), policy, TODAY).stratum).toBe(stratum);
  });

  it.each<[string, RiskFacts, number]>([
    ['a man of 55', { sex: 'male', ageYears: 55 }, 0],
    ['a man of 56', { sex: 'male', ageYears: 56 }, 1],
    ['a woman of 65', { sex: 'female', ageYears: 65 }, 0],
    ['a woman of 66', { sex: 'female', ageYears: 66 }, 1],
    ['cholesterol 5.1', { ...man, cholesterolMmolL: 5.1 }, 0],
    ['LDL 3.4', { ...man, ldlMmolL: 3.4 }, 1],
    ['HDL 1.0', { ...man, hdlMmolL: 1 }, 0],
    ['HDL 0.99', { ...man, hdlMmolL: 0.99 }, 1],
    ['all three lipids are one factor', { ...man, cholesterolMmolL: 6, ldlMmolL: 4, hdlMmolL: 0.8 }, 1],
    ['waist 89 and BMI 27.9 of a man', { ...man, waistCm: 89, bmi: 27.9 }, 0],
    ['waist 90 and BMI 28 are one factor', { ...man, waistCm: 90, bmi: 28 }, 1],
    ['waist 85 of a woman', { sex: 'female', ageYears: 50, waistCm: 85 }, 1],
    ['homocysteine 14.9', { ...man, homocysteineUmolL: 14.9 }, 0],
    ['homocysteine 15', { ...man, homocysteineUmolL: 15 }, 1],
  ])('%s: %#', (_, facts, count) => {
    expect(stratify(facts, at(140, 80), policy, TODAY).factors).toHaveLength(count);
  });
});

describe('筛查', () => {
  const day = (localDate: string, systolic: number, diastolic: number) => ({
    localDate,
    ...at(systolic, diastolic),
  });
  const screen = (days: readonly ReturnType<typeof day>[], more = {}) =>
    screenHypertension({ ageYears: 40, sex: 'male', hasHypertension: false, days, ...more }, policy, TODAY);

  it.each([
    [129, 84, 'none'],
    [130, 84, 'high-risk'],
    [129, 85, 'high-risk'],
    [139, 89, 'high-risk'],
    [140, 70, 'suspect'],
    // The system that is in use looks at the diastolic value only where the systolic one is high: R3.
    [110, 90, 'suspect'],
  ])('%i/%i at 40: %s', (systolic, diastolic, kind) => {
    expect(screen([day(TODAY, systolic, diastolic)]).kind).toBe(kind);
  });

  it.each([
    [34, 'none'],
    [35, 'suspect'],
  ])('150/95 at %i: %s', (ageYears, kind) => {
    expect(screen([day(TODAY, 150, 95)], { ageYears }).kind).toBe(kind);
  });

  it('makes a first diagnosis of three days, not of three readings of one day', () => {
    const high = (date: string) => day(date, 150, 95);
    expect(screen([high('2026-11-01'), high('2026-11-08')])).toMatchObject({ kind: 'suspect', daysSeen: 2 });
    expect(screen([high(TODAY), high(TODAY), high(TODAY)])).toMatchObject({ kind: 'suspect', daysSeen: 1 });
    expect(screen([high('2026-11-01'), high('2026-11-08'), high(TODAY)])).toMatchObject({
      kind: 'first-diagnosis',
      followUpDays: 14,
    });
  });

  it.each([
    ['BMI 24', { bmi: 24 }, 'high-risk'],
    ['BMI 23.9', { bmi: 23.9 }, 'none'],
    ['family', { familyHistory: true }, 'high-risk'],
    ['salt', { saltyDiet: true }, 'high-risk'],
    ['spirits 100', { spiritsMlPerDay: 100 }, 'high-risk'],
    ['spirits 99', { spiritsMlPerDay: 99 }, 'none'],
    ['55 years', { ageYears: 55 }, 'high-risk'],
    ['54 years', { ageYears: 54 }, 'none'],
    ['a known patient', { familyHistory: true, hasHypertension: true }, 'none'],
  ])('%s at 118/76: %s', (_, more, kind) => {
    expect(screen([day(TODAY, 118, 76)], more).kind).toBe(kind);
  });
});
