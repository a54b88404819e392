import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, type Policy } from '../../../../domain/policy/in-force.ts';
import { allPacks, localPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { sectionKeys } from '../../../../domain/policy/sections/index.ts';
import { splitFen } from '../../../../domain/policy/split.ts';
import { validatePack } from '../../../../domain/policy/validate.ts';

const localPolicy = (id: string): Policy => {
  const pack = localPacks.find((each) => each.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return [pack, nationalBase];
};

describe('the packs of this program', () => {
  it.each(allPacks.map((pack) => [pack.id, pack] as const))(
    '%s is a pack, also after a journey as JSON',
    (_, pack) => {
      expect(validatePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
    },
  );

  it('are a base that says everything and ten variants of it', () => {
    expect(localPacks.map(({ base }) => base)).toEqual(Array.from({ length: 10 }, () => 'national'));
    for (const key of sectionKeys) expect(inForce([nationalBase], key, '2026-11-22').packId).toBe('national');
  });

  it.each([
    ['xiamen', 12_000, { resident: 2_000, insurance: 7_000, treasury: 3_000 }],
    ['hangzhou', 12_000, { resident: 1_200, city: 3_000, district: 7_800 }],
    ['nanping', 4_000, { insurance: 4_000 }],
    ['fuzhou', 2_000, { resident: 2_000 }],
  ])('%s takes its fee from those who are to pay it', (id, total, payers) => {
    const { value } = inForce(localPolicy(id), 'signing.fee', '2026-11-22');
    expect(value.yearlyFen).toBe(total);
    expect(Object.fromEntries(splitFen(total, value.payers).map(({ id: who, fen }) => [who, fen]))).toEqual(
      payers,
    );
  });

  it('厦门 pays out 20, 80 and 20 of 120', () => {
    const { value } = inForce(localPolicy('xiamen'), 'signing.fee', '2026-11-22');
    expect(splitFen(12_000, value.distribution).map(({ fen }) => fen)).toEqual([2_000, 8_000, 2_000]);
  });

  it('大丰 has packages at 0, 50, 100–150 and 200–800 元', () => {
    const { packages } = inForce(localPolicy('dafeng'), 'signing.packages', '2026-11-22').value;
    expect(packages.map(({ feeFen, feeMostFen }) => [feeFen / 100, (feeMostFen ?? feeFen) / 100])).toEqual([
      [0, 0],
      [50, 50],
      [100, 150],
      [200, 800],
    ]);
  });

  it('南平 keeps its money apart and pays at least 70 % of it to the team', () => {
    expect(inForce(localPolicy('nanping'), 'signing.fee', '2026-11-22').value).toMatchObject({
      ringFenced: true,
      payAtLeastPercent: 70,
    });
  });
});

describe('what is in force', () => {
  it('is the latest edition that has begun, of the nearest pack that has one', () => {
    const policy = localPolicy('licheng');
    const targetOn = (date: string) => inForce(policy, 'management.targets', date);
    expect(targetOn('2024-06-30')).toMatchObject({ packId: 'national' });
    expect(targetOn('2024-07-01')).toMatchObject({ packId: 'licheng', value: { hypertensionPercent: 85 } });
    const clinical = (date: string) => inForce(policy, 'hypertension.clinicalTarget', date).value.rows[0];
    expect(clinical('2025-09-30')?.systolicBelowMmHg).toBe(140);
    expect(clinical('2025-10-01')?.systolicBelowMmHg).toBe(130);
  });

  it('before the first edition is the first', () => {
    expect(inForce([nationalBase], 'elderly.checkUp', '1999-01-01').value.items).toHaveLength(10);
  });
});

describe('a document that is no pack', () => {
  const broken = (change: (pack: Record<string, unknown>) => void) => {
    const copy = JSON.parse(JSON.stringify(nationalBase));
    change(copy);
    const result = validatePack(copy);
    return result.ok ? [] : result.faults.map(({ path }) => path);
  };

  it('is refused with the path of each error', () => {
    const faults = broken((pack) => {
      const editions = pack.editions as {
        section: string;
        value: { rows: { systolicBelowMmHg: unknown }[] };
      }[];
      const control = editions.find(({ section }) => section === 'hypertension.control');
      if (control?.value.rows[1]) control.value.rows[1].systolicBelowMmHg = '150';
      pack.version = 'new';
    });
    expect(faults).toEqual([
      'version',
      expect.stringMatching(/^editions\.\d+\.value\.rows\.1\.systolicBelowMmHg$/),
    ]);
  });

  it('is told in sentences that whoever wrote it understands', () => {
    const copy = JSON.parse(JSON.stringify(nationalBase));
    const [edition] = copy.editions;
    copy.version = 'new';
    copy.base = 7;
    copy.editions[0] = { ...edition, value: { ...edition.value, suspectSystolicMmHg: 400, more: 1 } };
    delete copy.editions[0].value.suspectDays;
    copy.editions[1].value.signs = [];
    copy.editions[2].section = 'hypertension.unheard-of';
    const validation = validatePack(copy);
    const said = validation.ok ? [] : validation.faults.map(({ path, sentence }) => `${path} ${sentence}`);
    expect(said).toEqual([
      'version 版本应写成“年.序号”，如 2026.2。',
      'base 应为文字。',
      'editions.0.value.suspectSystolicMmHg 不应大于 300。',
      'editions.0.value.suspectDays 缺少这一项。',
      'editions.0.value 有不认识的内容：more。',
      'editions.1.value.signs 太短，至少 1 个。',
      'editions.2.section 没有这一节规定，请核对名称。',
    ]);
  });

  it('must say everything where it has no base, and a section once a day', () => {
    expect(broken((pack) => (pack.editions as unknown[]).shift())).toEqual(['editions']);
    expect(
      broken((pack) => {
        const editions = pack.editions as unknown[];
        editions.push(editions[0]);
      }),
    ).toEqual([`editions.${nationalBase.editions.length}`]);
  });

  it('is whatever else a stranger sends', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(validatePack(anything).ok).toBe(false);
      }),
    );
  });
});

describe('splitting a sum', () => {
  it('is exact to the fen, gives nobody more than a fen too much, and nothing to who has no part', () => {
    const share = fc.record({ id: fc.uuid(), parts: fc.integer({ min: 0, max: 1_000_000 }) });
    const shares = fc
      .array(share, { minLength: 1, maxLength: 12 })
      .filter((all) => all.some(({ parts }) => parts > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), shares, (total, all) => {
        const pieces = splitFen(total, all);
        expect(pieces.reduce((sum, { fen }) => sum + BigInt(fen), 0n)).toBe(BigInt(total));
        const parts = all.reduce((sum, each) => sum + each.parts, 0);
        for (const [at, { fen }] of pieces.entries()) {
          const exact = BigInt(total) * BigInt(all[at]?.parts ?? 0);
          expect(BigInt(fen) * BigInt(parts) - exact).toBeLessThanOrEqual(BigInt(parts));
          if (all[at]?.parts === 0) expect(fen).toBe(0);
        }
      }),
    );
  });

  it('gives the last fen to the largest remainder, then to whoever stands first', () => {
    const three = [
      { id: 'a', parts: 1 },
      { id: 'b', parts: 1 },
      { id: 'c', parts: 1 },
    ];
    expect(splitFen(100, three).map(({ fen }) => fen)).toEqual([34, 33, 33]);
    expect(() => splitFen(100, [{ id: 'a', parts: 0 }])).toThrow(RangeError);
  });
});
