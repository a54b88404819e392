import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../../../domain/policy/compare.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { dafeng } from '../../../../domain/policy/packs/localities/dafeng.ts';
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
        was: '84 天',
        becomes: '56 天',
        from: '2026-11-22',
      }),
    );
    expect(changes.map(({ section }) => section)).not.toContain('hypertension.control');
  });

  it('knows the parts of a list by their ids, and tells lists of codes whole', () => {
    const changes = comparePolicies(now, [xiamen, nationalBase], '2026-11-22');
    const roles = changes.filter(({ path }) => path === 'roles');
    expect(roles.map(({ label, becomes }) => [label, becomes])).toEqual([
      ['成员角色', expect.stringMatching(/^专科医师、家庭医生、/)],
    ]);
    const paths = changes.map(({ section, path }) => `${section} ${path}`);
    expect(new Set(paths).size).toBe(paths.length);
    const added = comparePolicies(now, [dafeng, nationalBase], '2026-11-22').find(
      ({ section, was }) => section === 'signing.packages' && was === null,
    );
    expect(added?.label).toMatch(/^服务包 › /);
  });

  it('tells a list that only stands in another order as no change of its parts', () => {
    const [pack] = now;
    const turned = pack.editions.map((edition) =>
      edition.section === 'signing.packages'
        ? { ...edition, value: { packages: edition.value.packages.toReversed() } }
        : edition,
    );
    expect(comparePolicies(now, [{ ...pack, editions: turned }], '2026-11-22')).toEqual([]);
  });

  it('tells what a pack changes later on the day on which it does', () => {
    const changes = comparePolicies(now, [licheng, nationalBase], '2024-01-01');
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ from }) => from))).toEqual(new Set(['2024-07-01']));
  });
});
