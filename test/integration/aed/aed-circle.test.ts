import { describe, expect, it } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { aedOf } from '../../support/circle-and-points.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const DAY_MS = 24 * 3_600_000;
const facts = aedOf('101');
const good = { indicator: 'green', cabinetIntact: true, padsSealed: true, reachable: true } as const;
const TODAY = '2026-03-02';

async function openCircle() {
  const world = openClinicWorld();
  const nurse = world.as('nurse', 'nurse');
  const aedId = newId();
  await nurse.aed.register({ aedId, facts });
  const ready = async () => {
    const { indicators } = await world.as('manager').indicators.overview();
    const found = indicators.find(({ id }) => id === 'aed-ready');
    return found && { inUse: found.denominator, working: found.numerator };
  };
  return { ...world, nurse, aedId, ready };
}

describe('an AED of the circle', () => {
  it('is registered once, and an inspection makes it as ready as its parts let it be', async () => {
    const { nurse, aedId, ready } = await openCircle();
    const twice = nurse.aed.register({ aedId: newId(), facts });
    expect(await refusalOfCall(twice)).toMatchObject({ code: 'known-already' });
    const inspected = await nurse.aed.inspect({ aedId, inspectionId: newId(), on: TODAY, ...good });
    expect(inspected.readiness).toMatchObject({ state: 'attention', nextInspectionOn: '2026-03-03' });
    expect(inspected.readiness.findings.map(({ code }) => code)).toEqual(['expires-soon']);
    expect(await ready()).toEqual({ inUse: 1, working: 1 });
  });

  it('is not ready from the day after a part’s last, until the part is replaced by a good one', async () => {
    const { nurse, aedId, later, ready } = await openCircle();
    later(31 * DAY_MS);
    const [row] = (await nurse.aed.list()).rows;
    expect(row?.readiness.state).toBe('not-ready');
    expect(await ready()).toEqual({ inUse: 1, working: 0 });
    const on = '2026-04-02';
    const old = nurse.aed.replace({ aedId, part: 'adult-pads', now: { expiresOn: '2026-04-01' }, on });
    expect(await refusalOfCall(old)).toMatchObject({ code: 'part-expired' });
    const replaced = await nurse.aed.replace({
      aedId,
      part: 'adult-pads',
      now: { expiresOn: '2028-06-30', lot: 'P2' },
      on,
    });
    expect(replaced.readiness.state).toBe('attention');
  });

  it('lacks the pads that were opened at a use', async () => {
    const { nurse, aedId } = await openCircle();
    const used = await nurse.aed.recordUse({
      aedId,
      useId: newId(),
      on: TODAY,
      shocks: 1,
      opened: 'adult-pads',
      outcome: '恢复心跳，转县医院',
    });
    expect(used.readiness.findings.map(({ code }) => code)).toContain('missing');
    const child = nurse.aed.recordUse({
      aedId,
      useId: newId(),
      on: TODAY,
      shocks: 0,
      opened: 'child-pads',
      outcome: '未放电',
    });
    expect(await refusalOfCall(child)).toMatchObject({ code: 'no-such-part' });
  });

  it('keeps a photograph with its inspection, and refuses a file that is none', async () => {
    const { nurse, aedId } = await openCircle();
    const inspectionId = newId();
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const photo = new File([jpeg], 'aed.jpg');
    await nurse.aed.inspect({ aedId, inspectionId, on: TODAY, ...good, photo });
    const back = await nurse.aed.inspectionPhoto({ aedId, inspectionId });
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(jpeg);
    expect(back.type).toBe('image/jpeg');
    const text = new File(['<svg onload=…>'], 'aed.jpg');
    const bad = nurse.aed.inspect({ aedId, inspectionId: newId(), on: TODAY, ...good, photo: text });
    expect(await refusalOfCall(bad)).toMatchObject({ code: 'no-picture' });
  });

  it('has faults that are repaired, drills, and an end after which nothing is told of it', async () => {
    const { nurse, aedId } = await openCircle();
    const faultId = newId();
    const faulty = await nurse.aed.reportFault({ aedId, faultId, on: TODAY, what: '柜门打不开' });
    expect(faulty.readiness.state).toBe('not-ready');
    await nurse.aed.repairFault({ aedId, faultId, on: TODAY, how: '换锁' });
    await nurse.aed.recordDrill({ aedId, drillId: newId(), on: TODAY, people: 12 });
    const tomorrow = nurse.aed.recordDrill({ aedId, drillId: newId(), on: '2026-03-03', people: 12 });
    expect(await refusalOfCall(tomorrow)).toMatchObject({ code: 'in-future' });
    const moved = await nurse.aed.change({
      aedId,
      changes: { place: { was: facts.place, now: '文化广场' }, floor: { was: null, now: '一层' } },
      reason: '搬迁',
    });
    expect(moved.aed).toMatchObject({ place: '文化广场', floor: '一层', conflicts: [] });
    const seenBefore = await nurse.aed.change({
      aedId,
      changes: { place: { was: facts.place, now: '小学门口' } },
      reason: '搬迁',
    });
    expect(seenBefore.aed.conflicts).toEqual([{ field: 'place', lost: '文化广场' }]);
    await nurse.aed.retire({ aedId, reason: '报废' });
    const late = nurse.aed.reportFault({ aedId, faultId: newId(), on: TODAY, what: '…' });
    expect(await refusalOfCall(late)).toMatchObject({ code: 'retired' });
  });
});

describe('the coverage of the township', () => {
  it('counts the residents of villages within reach of an AED that works', async () => {
    const { nurse, aedId, as } = await openCircle();
    const desk = as('registrar');
    for (const [name, serial, villageCode] of [
      ['单一', 901, '101'],
      ['单二', 902, '101'],
      ['单三', 903, '102'],
    ] as const) {
      const form = formOf(name, { idNumber: numberOf('1980-03-05', serial) });
      await desk.residents.register({ id: newId(), form, villageCode });
    }
    const admin = as('administrator');
    await admin.aed.placeVillage({ code: '101', point: { latitude: 26.17, longitude: 118.19 } });
    await admin.aed.placeVillage({ code: '102', point: { latitude: 26.2, longitude: 118.19 } });
    const nowhere = admin.aed.placeVillage({ code: '999', point: { latitude: 26.2, longitude: 118.19 } });
    expect(await refusalOfCall(nowhere)).toMatchObject({ code: 'NOT_FOUND' });
    const { coverage, villages } = await nurse.aed.coverage();
    expect(villages.map(({ residents }) => residents)).toEqual([2, 1]);
    expect(coverage).toMatchObject({ reachMetres: 200, coveredResidents: 2, placedResidents: 3 });
    await nurse.aed.reportFault({ aedId, faultId: newId(), on: TODAY, what: '不开机' });
    expect((await nurse.aed.coverage()).coverage.coveredResidents).toBe(0);
  });
});

describe('rescuers', () => {
  it('are listed until they leave', async () => {
    const { nurse } = await openCircle();
    const rescuerId = newId();
    await nurse.aed.trainRescuer({
      rescuerId,
      name: '林救护',
      phone: '17000000001',
      trainedOn: '2025-05-01',
      validUntil: '2027-04-30',
    });
    expect(await nurse.aed.rescuers()).toMatchObject([{ rescuerId, name: '林救护', villageCode: null }]);
    await nurse.aed.rescuerLeft({ rescuerId, reason: '外出务工' });
    expect(await nurse.aed.rescuers()).toEqual([]);
  });

  it.each([
    [TODAY, '2026-03-02', undefined],
    ['2026-03-03', '2028-03-02', 'in-future'],
    ['2025-05-01', '2025-04-30', 'dates-swapped'],
  ])('trained on %s, valid until %s: %s', async (trainedOn, validUntil, code) => {
    const { nurse } = await openCircle();
    const rescuer = { rescuerId: newId(), name: '林救护', phone: '17000000001', trainedOn, validUntil };
    const train = nurse.aed.trainRescuer(rescuer);
    if (code === undefined) expect(await train).toEqual({ ok: true });
    else expect(await refusalOfCall(train)).toMatchObject({ code });
  });
});
