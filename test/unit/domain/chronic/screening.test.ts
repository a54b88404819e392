import { describe, expect, it } from 'vitest';
import { maySeeDisease, visibleDiseases } from '../../../../domain/chronic/access.ts';
import { diseases } from '../../../../domain/chronic/diseases.ts';
import type { FindingKind } from '../../../../domain/chronic/screening/events.ts';
import { decideDismiss, isNews, raiseFinding } from '../../../../domain/chronic/screening/rules.ts';
import { screen } from '../../../../domain/chronic/screening/screen.ts';
import type { ScreeningState } from '../../../../domain/chronic/screening/state.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { roles } from '../../../../domain/staff/roles.ts';
import type { VitalValues } from '../../../../domain/vitals/values.ts';

const TODAY = '2026-03-02';

function told(
  disease: 'hypertension' | 'diabetes',
  values: VitalValues,
  more: {
    ageYears?: number | null;
    familyHistory?: boolean;
    earlier?: readonly (readonly [string, number])[];
  } = {},
) {
  const { ageYears = 40, familyHistory = false, earlier = [] } = more;
  const person = { ageYears, sex: 'male', familyHistory } as const;
  const days = earlier.map(([localDate, systolicMmHg]) => ({
    localDate,
    values: { systolicMmHg, diastolicMmHg: 80 },
  }));
  return screen(disease, person, { localDate: TODAY, values }, days, [nationalBase])?.kind;
}

describe('what a set of vitals says', () => {
  const pressure = (systolicMmHg: number, diastolicMmHg: number) => ({ systolicMmHg, diastolicMmHg });
  it.each([
    [pressure(129, 84), undefined],
    [pressure(130, 84), 'high-risk'],
    [pressure(129, 85), 'high-risk'],
    [pressure(139, 89), 'high-risk'],
    [pressure(140, 70), 'suspect'],
    [pressure(120, 90), 'suspect'],
    [{ systolicMmHg: 140 }, 'suspect'],
    [{ diastolicMmHg: 90 }, 'suspect'],
    [{ systolicMmHg: 129 }, undefined],
    [{ ...pressure(110, 70), weightKg: 68, heightCm: 168 }, 'high-risk'],
    [{ ...pressure(110, 70), weightKg: 67, heightCm: 168 }, undefined],
    [{ ...pressure(110, 70), waistCm: 90 }, 'high-risk'],
    [{ ...pressure(110, 70), waistCm: 89 }, undefined],
  ] as const)('of a pressure %o: %s', (values, kind) => {
    expect(told('hypertension', values)).toBe(kind);
  });

  it.each([
    [{ glucoseMmolL: 6, glucoseTiming: 'fasting' }, undefined],
    [{ glucoseMmolL: 6.1, glucoseTiming: 'fasting' }, 'high-risk'],
    [{ glucoseMmolL: 6.9, glucoseTiming: 'fasting' }, 'high-risk'],
    [{ glucoseMmolL: 7, glucoseTiming: 'fasting' }, 'suspect'],
    [{ glucoseMmolL: 11, glucoseTiming: 'random' }, undefined],
    [{ glucoseMmolL: 11.1, glucoseTiming: 'random' }, 'suspect'],
    [{ glucoseMmolL: 11.1 }, 'suspect'],
    [{ glucoseMmolL: 7 }, undefined],
  ] as const)('of glucose %o: %s', (values, kind) => {
    expect(told('diabetes', values)).toBe(kind);
  });

  it('nothing of who is 34, or whose age nobody knows; something from 35 and, by age alone, from 55 on', () => {
    expect(told('hypertension', pressure(150, 95), { ageYears: 34 })).toBeUndefined();
    expect(told('hypertension', pressure(150, 95), { ageYears: null })).toBeUndefined();
    expect(told('hypertension', pressure(150, 95), { ageYears: 35 })).toBe('suspect');
    expect(told('hypertension', pressure(120, 70), { ageYears: 54 })).toBeUndefined();
    expect(told('hypertension', pressure(120, 70), { ageYears: 55 })).toBe('high-risk');
  });

  it('high risk where a relative is ill, without any measurement', () => {
    expect(told('hypertension', {}, { familyHistory: true })).toBe('high-risk');
    expect(told('diabetes', {}, { familyHistory: true })).toBe('high-risk');
    expect(told('diabetes', {})).toBeUndefined();
  });

  it('a first diagnosis on the third high day, whatever is measured twice on one', () => {
    const two = [
      ['2026-02-01', 150],
      ['2026-02-01', 160],
    ] as const;
    expect(told('hypertension', pressure(150, 80), { earlier: two })).toBe('suspect');
    const three = [...two, ['2026-02-02', 140]] as const;
    expect(told('hypertension', pressure(150, 80), { earlier: three })).toBe('first-diagnosis');
  });
});

describe('a finding is news', () => {
  const finding = (kind: FindingKind) => ({
    kind,
    localDate: TODAY,
    reasons: [],
    againBy: null,
    vitalsId: 'v',
  });
  const base = { screeningId: 'r.hypertension', residentId: 'r', disease: 'hypertension' } as const;
  const open = (kind: FindingKind): ScreeningState => ({ ...base, open: finding(kind), last: null });
  const dismissed = (kind: FindingKind, againBy: string | null): ScreeningState => ({
    ...base,
    open: null,
    last: { ...finding(kind), againBy, how: 'dismissed', settledOn: TODAY, reason: '紧张' },
  });

  it.each([
    ['nothing yet', undefined, 'high-risk', TODAY, true],
    ['the same is open', open('suspect'), 'suspect', TODAY, false],
    ['a milder one after a graver', open('suspect'), 'high-risk', TODAY, false],
    ['a graver one after a milder', open('high-risk'), 'suspect', TODAY, true],
    ['set aside the same day', dismissed('suspect', null), 'suspect', TODAY, false],
    ['set aside the day before', dismissed('suspect', null), 'suspect', '2026-03-03', true],
    ['graver than what was set aside', dismissed('high-risk', '2026-09-02'), 'suspect', TODAY, true],
    [
      'within the months of a high risk',
      dismissed('high-risk', '2026-09-02'),
      'high-risk',
      '2026-09-02',
      false,
    ],
    [
      'after the months of a high risk',
      dismissed('high-risk', '2026-09-02'),
      'high-risk',
      '2026-09-03',
      true,
    ],
  ] as const)('%s', (_what, state, kind, on, expected) => {
    expect(isNews(state, kind, on)).toBe(expected);
  });

  it('is written with the day on which to measure again', () => {
    const found = { kind: 'high-risk', again: { months: 6 }, reasons: [] } as const;
    const of = { residentId: 'r', disease: 'hypertension', localDate: '2026-08-31' } as const;
    expect(raiseFinding(undefined, found, of).map(({ body }) => body)).toMatchObject([
      { againBy: '2027-02-28' },
    ]);
    expect(raiseFinding(open('high-risk'), found, of)).toEqual([]);
  });

  it('is set aside once', () => {
    expect(decideDismiss(open('suspect'), '复查正常', TODAY).ok).toBe(true);
    expect(decideDismiss(dismissed('suspect', null), '复查正常', TODAY)).toMatchObject({ code: 'not-open' });
  });
});

describe('who may see which disease', () => {
  it.each(roles)('%s', (role) => {
    const isKeeper = role === 'doctor' || role === 'public-health';
    expect(maySeeDisease(role, 'mental')).toBe(isKeeper);
    expect(visibleDiseases(role)).toEqual(diseases.filter((each) => isKeeper || each !== 'mental'));
  });
});
