import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../domain/signing/groups.ts';
import { policy } from '../../../support/contracts.ts';

describe('groups of a record', () => {
  const nobody = {
    ageYears: 40,
    isPregnant: false,
    isDisabled: false,
    isPoor: false,
    isBereavedParent: false,
    diseases: [],
  } as const;
  it.each([
    [nobody, ['10']],
    [{ ...nobody, ageYears: 64 }, ['10']],
    [{ ...nobody, ageYears: 65 }, ['03']],
    [{ ...nobody, ageYears: 6 }, ['02']],
    [{ ...nobody, ageYears: 7 }, ['10']],
    [{ ...nobody, isPregnant: true, isDisabled: true }, ['01', '08']],
    [{ ...nobody, isPoor: true, isBereavedParent: true }, ['09', '11']],
    [
      { ...nobody, ageYears: 70, diseases: ['hypertension', 'diabetes', 'copd'] as const },
      ['03', '04', '05', '22'],
    ],
  ])('%#', (facts, codes) => {
    expect(groupsOf(facts, policy, '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  it('慢阻肺 counts as a priority from 2025 on', () => {
    const copd = { ...nobody, diseases: ['copd'] as const };
    const isPriority = (date: string) => groupsOf(copd, policy, date)[0]?.isPriority;
    expect([isPriority('2024-12-31'), isPriority('2025-01-01')]).toEqual([false, true]);
  });
});
