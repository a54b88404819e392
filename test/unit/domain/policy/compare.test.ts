import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../../../domain/policy/compare.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { licheng } from '../../../../domain/policy/packs/localities/licheng.ts';
import { xiamen } from '../../../../domain/policy/packs/localities/xiamen.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';

const now: Policy = [nationalBase];

describe('the preview of a new pack', () => {
  it('is empty where nothing changes', () => {
    expect(comparePolicies(now, now, '2026-11-22')).toEqual([]);
  });

  it('tells each figure with what it was, what it becomes and from when', () => {
    const changes = comparePolicies(now, [xiamen, nationalBase], '2026-11-22');
    expect(changes).toContainEqual(
      expect.objectContaining({
        section: 'longPrescription.limits',
        path: 'longestDays',
        was: '84',
        becomes: '56',
        from: '2026-11-22',
      }),
    );
    expect(changes.map(({ section }) => section)).not.toContain('hypertension.control');
  });

  it('tells what a pack changes later on the day on which it does', () => {
    const changes = comparePolicies(now, [licheng, nationalBase], '2024-01-01');
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ from }) => from))).toEqual(new Set(['2024-07-01']));
  });
});
