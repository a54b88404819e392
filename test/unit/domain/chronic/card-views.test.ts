import { describe, expect, it } from 'vitest';
import { cardTypes } from '../../../../domain/chronic/card/card-types.ts';
import { drugChanges } from '../../../../domain/chronic/card/drug-changes.ts';
import { fourMarks, type MarkFacts } from '../../../../domain/chronic/card/four-marks.ts';
import { measuredToday, prefillOf } from '../../../../domain/chronic/card/prefill.ts';
import * as rules from '../../../../domain/chronic/card/rules.ts';
import {
  meetsStandard,
  standardOf,
  yearStanding,
  yearsOf,
} from '../../../../domain/chronic/card/standard.ts';
import { trendSeries } from '../../../../domain/chronic/card/trends.ts';
import { diseases } from '../../../../domain/chronic/diseases.ts';
import type { FormValues } from '../../../../domain/chronic/forms/field.ts';
import { formFaults } from '../../../../domain/chronic/forms/form-schema.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { cardBook } from '../../../support/card-book.ts';
import { pressureForm } from '../../../support/chronic-forms.ts';

const policy: Policy = [nationalBase];

describe('check-ups', () => {
  it('count once, not when withdrawn, and not before they are made', () => {
    const { card, checkUp, take } = cardBook();
    checkUp('c1', '2026-04-01');
    checkUp('c1', '2026-04-01');
    expect(yearsOf(card()).get(2026)?.checkUps).toBe(1);
    const early = rules.decideCheckedUp(
      card(),
      { checkUpId: 'c2', localDate: '2026-04-02', result: 'normal' },
      '2026-04-01',
    );
    expect(early).toMatchObject({ code: 'in-the-future' });
    take(rules.decideWithdrawCheckUp(card(), { checkUpId: 'c1', reason: '记错' }));
    expect(yearsOf(card()).get(2026)).toBeUndefined();
    expect(rules.decideWithdrawCheckUp(card(), { checkUpId: 'c1', reason: '记错' })).toMatchObject({
      code: 'unknown-check-up',
    });
    take(rules.decideClose(card(), { why: 'moved', localDate: '2026-05-01' }));
    const late = rules.decideCheckedUp(
      card(),
      { checkUpId: 'c3', localDate: '2026-05-02', result: 'normal' },
      '2026-05-02',
    );
    expect(late).toMatchObject({ code: 'card-closed' });
  });
});

describe('规范管理', () => {
  it.each([
    ['hypertension', 4, 1],
    ['diabetes', 4, 1],
    ['mental', 4, 1],
    ['elderly', 0, 1],
    ['tuberculosis', 1, 0],
  ] as const)('of %s asks for %i visits face to face and %i check-ups', (disease, faceToFace, checkUps) => {
    const asked = standardOf(disease, policy, '2026-06-01');
    expect(asked).toEqual({ faceToFace, checkUps });
    const done = { faceToFace, checkUps, incomplete: 0 };
    expect(meetsStandard(done, asked)).toBe(true);
    expect(meetsStandard({ ...done, faceToFace: faceToFace - 1, checkUps: checkUps - 1 }, asked)).toBe(false);
    expect(meetsStandard({ ...done, incomplete: 1 }, asked)).toBe(false);
  });

  it.each(diseases)('of %s is stated for every day', (disease) => {
    expect(standardOf(disease, policy, '2010-01-01').faceToFace).toBeGreaterThanOrEqual(0);
  });

  it('counts no call for a visit, and each year by itself', () => {
    const { card, see, checkUp } = cardBook();
    for (const day of ['2026-01-05', '2026-04-01', '2026-07-01']) see(day, pressureForm(130, 80));
    see('2026-09-20', pressureForm(130, 80, { way: '3' }));
    checkUp('c1', '2026-05-01');
    expect(yearStanding(card(), policy, '2026-10-01')).toMatchObject({
      done: { followUps: 4, faceToFace: 3, checkUps: 1 },
      isStandard: false,
    });
    see('2026-12-31', pressureForm(130, 80, { way: '2' }));
    expect(yearStanding(card(), policy, '2026-12-31').isStandard).toBe(true);
    expect(yearStanding(card(), policy, '2027-01-01')).toMatchObject({
      done: { followUps: 0, faceToFace: 0, checkUps: 0 },
      isStandard: false,
    });
  });

  it('asks that every record be complete: one that lacks a heart rate is named and spoils the year', () => {
    const { card, see, checkUp, take } = cardBook();
    checkUp('c1', '2026-05-01');
    for (const day of ['2026-01-05', '2026-04-01', '2026-07-01', '2026-09-20'])
      see(day, pressureForm(130, 80));
    expect(yearStanding(card(), policy, '2026-12-01').isStandard).toBe(true);
    const { heartRatePerMin: _unmeasured, ...bare } = pressureForm(130, 80);
    see('2026-11-20', bare);
    expect(card().followUps.map(({ decision }) => decision.missing)).toEqual([[], [], [], [], ['心率']]);
    expect(yearStanding(card(), policy, '2026-12-01')).toMatchObject({
      done: { faceToFace: 5, incomplete: 1 },
      isStandard: false,
    });
    const { followUpId } = card().followUps[4] ?? { followUpId: '' };
    take(rules.decideWithdrawFollowUp(card(), { followUpId, reason: '补测心率后重录' }));
    expect(yearStanding(card(), policy, '2026-12-01').isStandard).toBe(true);
  });

  it('counts nobody seen who was not met', () => {
    const { card, see } = cardBook('mental');
    see('2026-02-01', { way: '2', met: '2' });
    expect(yearStanding(card(), policy, '2026-02-01').done).toEqual({
      followUps: 1,
      faceToFace: 0,
      checkUps: 0,
      incomplete: 0,
    });
  });

  it('takes the yearly form of old people for their check-up', () => {
    const { card, see } = cardBook('elderly');
    const able = { meals: '0', washing: '0', dressing: '0', toilet: '0', moving: '0' };
    see('2026-03-01', { way: '1', systolicMmHg: 130, diastolicMmHg: 80, ...able, result: '1' });
    expect(yearStanding(card(), policy, '2026-03-01').isStandard).toBe(true);
  });
});

describe('the form as it begins', () => {
  const form = cardTypes.hypertension.form(policy, '2026-03-02');

  it('takes numbers of today only, and keeps what carries over', () => {
    const last = pressureForm(150, 95, { weightKg: 70, heightCm: 170, salt: '2' });
    const { values, from } = prefillOf('hypertension', form, last, { pulsePerMin: 71, systolicMmHg: 138 });
    expect(values).toMatchObject({ systolicMmHg: 138, heartRatePerMin: 71, way: '1' });
    expect(values).not.toHaveProperty('diastolicMmHg');
    expect(from).toMatchObject({ systolicMmHg: 'vitals', way: 'vitals' });
  });

  it('leaves out what the form would refuse', () => {
    const { values } = prefillOf('hypertension', form, undefined, { systolicMmHg: 12, diastolicMmHg: 80 });
    expect(values).toEqual({ diastolicMmHg: 80, way: '1' });
    expect(prefillOf('hypertension', form, undefined, undefined).values).toEqual({});
  });

  it('takes for fasting glucose only what was said to be fasting', () => {
    const of = (today: Parameters<typeof measuredToday>[0]) =>
      prefillOf('diabetes', cardTypes.diabetes.form(policy, '2026-03-02'), undefined, measuredToday(today))
        .values;
    expect(of([{ glucoseMmolL: 6.54, glucoseTiming: 'fasting' }])).toMatchObject({ fastingMmolL: 6.5 });
    expect(of([{ glucoseMmolL: 9, glucoseTiming: 'post-prandial' }])).toMatchObject({ glucoseMmolL: 9 });
    const later = of([
      { glucoseMmolL: 6.5, glucoseTiming: 'fasting' },
      { weightKg: 60 },
      { glucoseMmolL: 9 },
    ]);
    expect(later).toMatchObject({ glucoseMmolL: 9, weightKg: 60 });
    expect(later).not.toHaveProperty('fastingMmolL');
  });

  it('names each fault by its field', () => {
    const { systolicMmHg: _absent, ...half } = pressureForm(130, 80);
    const faults = formFaults(form, { ...half, diastolicMmHg: 500, symptoms: ['1', '2'] });
    expect(faults.map(({ field }) => field)).toEqual(['systolicMmHg', 'diastolicMmHg', 'symptoms']);
    expect(formFaults(form, pressureForm(130, 80))).toEqual([]);
  });
});

describe('四分', () => {
  const facts: MarkFacts = { sex: 'male', ageYears: 60, village: '溪口村', hasDiabetesCard: false };
  const marks = (values: FormValues, more: Partial<MarkFacts> = {}) => {
    const { card, see } = cardBook();
    see('2026-03-02', values);
    return fourMarks(card(), { ...facts, ...more }, policy, '2026-03-02');
  };

  it('has nothing before the first follow-up but the area', () => {
    expect(fourMarks(cardBook().card(), facts, policy, '2026-03-02')).toEqual({
      grade: null,
      class: null,
      target: null,
      area: { village: '溪口村', gridWorker: null },
    });
  });

  it.each([
    [pressureForm(128, 78), {}, '正常高值'],
    [pressureForm(145, 85), { ageYears: 50 }, '1级 低危'],
    [pressureForm(145, 85), {}, '1级 中危'],
    [pressureForm(145, 85, { cigarettesPerDay: 10, weightKg: 90, heightCm: 170 }), {}, '1级 高危'],
    [pressureForm(145, 85), { hasDiabetesCard: true }, '1级 高危'],
    [pressureForm(185, 85), {}, '3级 很高危'],
  ] as const)('grades %#', (values, more, label) => {
    expect(marks(values, more).grade?.label).toBe(label);
  });

  it.each([
    [140, 89, ['单纯收缩期高血压']],
    [140, 90, []],
    [139, 89, []],
  ] as const)('%i/%i is isolated systolic: %j', (systolic, diastolic, factors) => {
    expect(marks(pressureForm(systolic, diastolic), { ageYears: 50 }).grade?.factors).toEqual(factors);
  });

  it('holds the value against both targets', () => {
    expect(marks(pressureForm(135, 75))).toMatchObject({
      class: { code: '1' },
      target: { publicHealth: true, clinical: { met: false } },
    });
  });
});

describe('curves', () => {
  it('have one point for a value that the follow-up took from the same day’s vitals', () => {
    const { card, see } = cardBook();
    see('2026-03-02', pressureForm(135, 75, { weightKg: 70 }));
    const vitals = [
      { localDate: '2026-02-01', values: { systolicMmHg: 150, diastolicMmHg: 90 } },
      { localDate: '2026-03-02', values: { systolicMmHg: 135, diastolicMmHg: 75 } },
    ];
    const series = trendSeries(card(), vitals, 60, policy, '2026-03-02');
    expect(
      series.map(({ measure, points }) => [measure, points.map(({ value, from }) => `${value} ${from}`)]),
    ).toEqual([
      ['systolicMmHg', ['150 vitals', '135 follow-up']],
      ['diastolicMmHg', ['90 vitals', '75 follow-up']],
      ['weightKg', ['70 follow-up']],
    ]);
  });

  it('keep fasting glucose apart from other glucose, each with its target', () => {
    const vitals = [
      { localDate: '2026-02-01', values: { glucoseMmolL: 6.8, glucoseTiming: 'fasting' as const } },
      { localDate: '2026-02-01', values: { glucoseMmolL: 9.8 } },
    ];
    const series = trendSeries(cardBook('diabetes').card(), vitals, 60, policy, '2026-03-02');
    expect(
      series.map(({ measure, targets }) => [measure, targets.map(({ from, below }) => [from, below])]),
    ).toEqual([
      [
        'fastingMmolL',
        [
          [null, 7],
          [4.4, 7],
        ],
      ],
      ['glucoseMmolL', [[null, 10]]],
    ]);
  });

  it('tell of drugs begun, changed and left off', () => {
    const { card, see } = cardBook();
    const drug = (name: string, dose: string) => ({ name, timesPerDay: 1, dose });
    see('2026-01-02', pressureForm(150, 90, { drugs: [drug('氨氯地平', '5 mg')] }));
    see('2026-01-16', pressureForm(145, 90, { drugs: [drug('氨氯地平', '10 mg'), drug('缬沙坦', '80 mg')] }));
    see('2026-02-16', pressureForm(130, 80, { drugs: [drug('缬沙坦', '80 mg')] }));
    const told = drugChanges(card()).map(({ changes }) =>
      changes.map(({ name, was, now }) => [name, was, now]),
    );
    expect(told).toEqual([
      [['氨氯地平', null, '5 mg ×1/日']],
      [
        ['氨氯地平', '5 mg ×1/日', '10 mg ×1/日'],
        ['缬沙坦', null, '80 mg ×1/日'],
      ],
      [['氨氯地平', '10 mg ×1/日', null]],
    ]);
  });
});
