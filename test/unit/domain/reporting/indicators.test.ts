import { describe, expect, it } from 'vitest';
import { licheng } from '../../../../domain/policy/packs/localities/licheng.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { headOf, indicatorIds, targetOf } from '../../../../domain/reporting/indicators.ts';

describe('targets of the indicators', () => {
  it.each([
    ['signed-all', 55],
    ['signed-priority', 85],
    ['hypertension-managed', 85],
    ['elderly-checked', 75],
    ['mental-managed', null],
    ['aed-ready', null],
  ] as const)('%s is to reach %s %% in 鲤城 from its first day on', (id, target) => {
    expect(targetOf(id, [licheng, nationalBase], '2024-07-01')).toBe(target);
    expect(targetOf(id, [licheng, nationalBase], '2024-06-30')).toBeNull();
  });

  it('every indicator has words for what is counted of what', () => {
    const wordless = indicatorIds.filter(
      (id) => headOf(id).numerator === '' || headOf(id).denominator === '',
    );
    expect(wordless).toEqual([]);
    expect(new Set(indicatorIds.map((id) => headOf(id).title)).size).toBe(indicatorIds.length);
  });
});
