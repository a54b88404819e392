import { describe, expect, it } from 'vitest';
import { decideFollowUp } from '../../../../domain/chronic/card/card-type.ts';
import { cardTypes } from '../../../../domain/chronic/card/card-types.ts';
import { standardOf } from '../../../../domain/chronic/card/standard.ts';
import type { Disease } from '../../../../domain/chronic/diseases.ts';
import type { FormValues } from '../../../../domain/chronic/forms/field.ts';
import { stratify } from '../../../../domain/chronic/hypertension/risk.ts';
import { edition } from '../../../../domain/policy/edition.ts';
import { inForce, type Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import type { SectionKey, SectionValue } from '../../../../domain/policy/sections/index.ts';
import { groupsOf } from '../../../../domain/signing/groups.ts';
import { pressureForm } from '../../../support/chronic-forms.ts';

const TODAY = '2026-11-22';
const national: Policy = [nationalBase];

/** The national policy with other figures in one section. */
function policyWith<Key extends SectionKey>(section: Key, change: Partial<SectionValue<Key>>): Policy {
  const { value, source } = inForce(national, section, TODAY);
  const changed = { ...value, ...change } as SectionValue<Key>;
  const editions = [edition(section, '2026-01-01', source, changed)];
  const county = { ...nationalBase, id: 'county', base: 'national', editions };
  return [county, nationalBase];
}

const decide = (disease: Disease, values: FormValues, policy: Policy) =>
  decideFollowUp(cardTypes[disease], values, { ageYears: 70, before: [] }, policy, TODAY);

const hepatitis = (decompensated: '1' | '2'): FormValues => ({ way: '1', treated: '1', decompensated });
const copd = (severe: '1' | '2'): FormValues => ({ way: '1', mmrc: '1', severe, drugCompliance: '1' });
const elderly: FormValues = { way: '1', meals: '2', washing: '0', dressing: '0', toilet: '0', moving: '0' };

describe('a figure that a pack changes changes what is decided', () => {
  it.each([
    ['hepatitis-b', hepatitis('1'), 'hepatitisB.followUp', { routineDays: 60 }, '2027-05-21', '2027-01-21'],
    [
      'hepatitis-b',
      hepatitis('2'),
      'hepatitisB.followUp',
      { referralFollowUpDays: 7 },
      '2026-12-06',
      '2026-11-29',
    ],
    ['copd', copd('2'), 'copd.followUp', { referralFollowUpDays: 7 }, '2026-12-06', '2026-11-29'],
    ['elderly', elderly, 'elderly.checkUp', { routineDays: 180 }, '2027-11-22', '2027-05-21'],
  ] as const)('%s %j: next by %s %j', (disease, values, section, change, usual, changed) => {
    expect(decide(disease, values, national).nextDue).toBe(usual);
    expect(decide(disease, values, policyWith(section, change)).nextDue).toBe(changed);
  });

  it('says the span of the policy, in the words of the forms where they have some', () => {
    const label = (days: number) =>
      decide(
        'hypertension',
        pressureForm(152, 80),
        policyWith('hypertension.followUp', { unsatisfiedDays: days }),
      ).action.label;
    expect(label(14)).toBe('结合服药依从性调整用药，两周内随访');
    expect(label(7)).toBe('结合服药依从性调整用药，一周内随访');
    expect(label(10)).toBe('结合服药依从性调整用药，10天内随访');
  });

  it('scores self-care by the points of the policy, and asks its activities', () => {
    const activities = [{ code: 'meals', label: '进餐', points: [0, 2, 9, 12] }];
    const policy = policyWith('elderly.checkUp', { activities });
    expect(decide('elderly', elderly, national).classification).toEqual({ code: '3', label: '可自理' });
    expect(decide('elderly', elderly, policy).classification).toEqual({ code: '9', label: '中度依赖' });
    const keys = cardTypes.elderly.form(policy, TODAY).map(({ key }) => key);
    expect(keys).toContain('meals');
    expect(keys).not.toContain('washing');
  });

  it('counts many risk factors from the number of the policy on', () => {
    const facts = { sex: 'male', ageYears: 60, smokes: true, bmi: 29 } as const;
    const grade1 = { systolicMmHg: 145, diastolicMmHg: 85 };
    const stratum = (policy: Policy, more: object = {}) =>
      stratify({ ...facts, ...more }, grade1, policy, TODAY).stratum;
    expect(stratum(national)).toBe('high');
    expect(stratum(national, { smokes: false })).toBe('middle');
    expect(stratum(policyWith('hypertension.risk', { manyFactors: 4 }))).toBe('middle');
  });

  it('asks of tuberculosis as often a year as the policy', () => {
    expect(standardOf('tuberculosis', national, TODAY).faceToFace).toBe(1);
    const monthly = policyWith('tuberculosis.followUp', { perYear: 6 });
    expect(standardOf('tuberculosis', monthly, TODAY).faceToFace).toBe(6);
  });

  it.each([
    [6, true],
    [7, false],
  ])('%i years are a child of the national groups: %s', (ageYears, isChild) => {
    const facts = { isPregnant: false, isDisabled: false, isPoor: false, isBereavedParent: false };
    const codes = (policy: Policy) =>
      groupsOf({ ...facts, ageYears, diseases: [] }, policy, TODAY).map(({ code }) => code);
    expect(codes(national).includes('02')).toBe(isChild);
    expect(codes(policyWith('signing.groups', { childBelowAgeYears: 6 }))).not.toContain('02');
  });
});

describe('twice in a row', () => {
  const before = (classification: string, controlled: boolean) => ({
    ageYears: 60,
    before: [{ localDate: '2026-11-08', classification, controlled }],
  });
  const actionAfter = (classification: string, controlled: boolean) =>
    decideFollowUp(
      cardTypes.hypertension,
      pressureForm(152, 80),
      before(classification, controlled),
      national,
      TODAY,
    ).action.code;

  it('is by the pressure, whatever class an adverse reaction or a complication gave the visit before', () => {
    expect(actionAfter('2', false)).toBe('refer');
    expect(actionAfter('3', false)).toBe('refer');
    expect(actionAfter('4', false)).toBe('refer');
    expect(actionAfter('3', true)).toBe('adjust');
    expect(actionAfter('1', true)).toBe('adjust');
  });
});
