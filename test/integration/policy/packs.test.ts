import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { edition, source } from '../../../domain/policy/edition.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import type { PolicyPack } from '../../../domain/policy/pack.ts';
import { xiamen } from '../../../domain/policy/packs/localities/xiamen.ts';
import { nationalBase } from '../../../domain/policy/packs/national-base.ts';
import { currentPolicy } from '../../../main/policy/current.ts';
import { fingerprintOf, openSignedPack, signPack } from '../../../main/policy/signed-pack.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';

const county = generateKeyPairSync('ed25519').privateKey;
const published = (pack: PolicyPack, key = county) => signPack(pack, '某县卫生健康局', key);
const stricter: PolicyPack = {
  ...nationalBase,
  version: '2026.2',
  editions: [
    ...nationalBase.editions,
    edition('hypertension.control', '2026-07-01', source('某县规范', undefined, 'published'), {
      rows: [{ fromAgeYears: 0, systolicBelowMmHg: 135, diastolicBelowMmHg: 85 }],
    }),
  ],
};

describe('the policy of a clinic', () => {
  it('is the national base until the manager chooses a locality, and shows before what that changes', async () => {
    const { as } = openClinicWorld();
    const manager = as('manager');
    expect((await manager.policy.current({})).packs.map(({ id }) => id)).toEqual(['national']);
    const preview = await manager.policy.preview({ from: 'program', id: 'xiamen' });
    expect(preview).toMatchObject({ ok: true, publisher: null });
    expect(preview.ok && preview.changes.map(({ path }) => path)).toContain('yearlyFen');
    await manager.policy.apply({ pack: { from: 'program', id: 'xiamen' }, trustsPublisher: false });
    const { packs, rows } = await manager.policy.current({});
    expect(packs.map(({ id }) => id)).toEqual(['xiamen', 'national']);
    expect(rows.find(({ section }) => section === 'signing.fee')).toMatchObject({ packId: 'xiamen' });
    expect(rows.find(({ section }) => section === 'hypertension.control')).toMatchObject({
      packId: 'national',
    });
  });

  it('takes what a county signed once its fingerprint was compared, and only what is newer', async () => {
    const { as, services } = openClinicWorld();
    const manager = as('manager');
    const pack = { from: 'document', text: published(stricter) } as const;
    const preview = await manager.policy.preview(pack);
    expect(preview).toMatchObject({ ok: true, publisher: { name: '某县卫生健康局', isKnown: false } });
    expect(
      preview.ok && preview.changes.map(({ section, from, becomes }) => [section, from, becomes]),
    ).toContainEqual(['hypertension.control', '2026-07-01', '135 mmHg']);
    const refusal = (code: string) => ({ data: { code } });
    await expect(manager.policy.apply({ pack, trustsPublisher: false })).rejects.toMatchObject(
      refusal('publisher-unknown'),
    );
    await manager.policy.apply({ pack, trustsPublisher: true });
    await expect(manager.policy.apply({ pack, trustsPublisher: true })).rejects.toMatchObject(
      refusal('not-newer'),
    );
    expect(await manager.policy.preview(pack)).toMatchObject({ publisher: { isKnown: true } });
    const control = (date: string) =>
      inForce(currentPolicy(services), 'hypertension.control', date).value.rows[0]?.systolicBelowMmHg;
    expect([control('2026-06-30'), control('2026-07-01')]).toEqual([140, 135]);
  });

  it('refuses a document that was changed, is not signed or does not validate, and stays as it is', async () => {
    const { as } = openClinicWorld();
    const manager = as('manager');
    const tampered = published(xiamen).replace('12000', '99000');
    const other = published(xiamen, generateKeyPairSync('ed25519').privateKey);
    const swapped = JSON.stringify({
      ...JSON.parse(published(xiamen)),
      signature: JSON.parse(other).signature,
    });
    const faulty = published({ ...xiamen, version: 'new' });
    for (const [text, path] of [
      [tampered, 'signature'],
      [swapped, 'signature'],
      [faulty, 'version'],
      ['{', ''],
      ['{"pack":1}', 'publisher'],
    ] as const) {
      const preview = await manager.policy.preview({ from: 'document', text });
      expect(preview.ok ? [] : preview.faults.map((fault) => fault.path)).toContain(path);
      await expect(
        manager.policy.apply({ pack: { from: 'document', text }, trustsPublisher: true }),
      ).rejects.toMatchObject({ data: { code: 'pack-faulty' } });
    }
    expect((await manager.policy.current({})).packs.map(({ id }) => id)).toEqual(['national']);
  });

  it('refuses a pack whose base the clinic does not have', async () => {
    const { as } = openClinicWorld();
    const text = published({ ...xiamen, id: 'elsewhere', base: 'other-country' });
    await expect(
      as('manager').policy.apply({ pack: { from: 'document', text }, trustsPublisher: true }),
    ).rejects.toMatchObject({ data: { code: 'base-unknown' } });
  });

  it('is read by everybody who works here and changed by manager and administrator only', async () => {
    const { as } = openClinicWorld();
    expect((await as('nurse').policy.current({})).rows.length).toBeGreaterThan(20);
    const pack = { from: 'program', id: 'xiamen' } as const;
    await expect(as('doctor').policy.apply({ pack, trustsPublisher: false })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a signature', () => {
  it('has a fingerprint that people can read to each other', () => {
    const opened = openSignedPack(published(xiamen));
    expect(opened.ok && fingerprintOf(opened.publication.publicKey)).toMatch(
      /^[0-9A-F]{4}( [0-9A-F]{4}){3}$/,
    );
  });
});
