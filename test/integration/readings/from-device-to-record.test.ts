import { describe, expect, it, onTestFinished } from 'vitest';
import { deviceKinds } from '../../../domain/devices/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { readingKinds } from '../../../domain/readings/events.ts';
import { vitalsKinds } from '../../../domain/vitals/events.ts';
import { createHbpSimulator, type HbpMeasurement } from '../../../drivers/omron-hbp9030/simulator.ts';
import { createUltraMiniSimulator } from '../../../drivers/onetouch-ultramini/simulator.ts';
import { type Simulator, serveOnTcp } from '../../../drivers/simulator.ts';
import { newId } from '../../../main/store/new-id.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { administrator, untilPhase } from '../../support/device-world.ts';
import { formOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

/** Attaches a simulated device to a seat over TCP, through the real driver; resolved when it is ready. */
async function attach(
  world: ClinicWorld,
  id: string,
  driverId: string,
  simulator: Simulator,
  seatId = 'nurse',
) {
  const served = await serveOnTcp(simulator);
  onTestFinished(() => served.close());
  const address = { kind: 'tcp', host: served.host, port: served.port } as const;
  world.store.append(administrator, () => [
    draft(deviceKinds.attached, id, { name: id, driverId, seatId, address }),
  ]);
  await untilPhase(world.services.devices, id, 'ready');
}

async function register(
  { as }: Pick<ClinicWorld, 'as'>,
  name: string,
  birthDate = '1980-03-05',
): Promise<string> {
  const { id } = await as('registrar').residents.register({ id: newId(), form: formOf(name, { birthDate }) });
  return id;
}

/** Resolved with what is nobody's once there are that many; fails the test by its own timeout. */
async function untilOpen({ as }: ClinicWorld, total: number, seatId = 'nurse') {
  for (;;) {
    const open = await as('nurse', seatId).readings.open({ of: 'seat' });
    if (open.freshTotal + open.storedTotal === total) return open;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const measurement: HbpMeasurement = {
  deviceTime: '2026-03-02T08:59',
  systolicMmHg: 128,
  diastolicMmHg: 82,
  meanMmHg: 97,
  pulsePerMinute: 72,
  personId: '',
  movement: false,
};

async function cuffWorld() {
  const world = openClinicWorld();
  const cuff = createHbpSimulator();
  await attach(world, 'cuff', 'omron-hbp9030', cuff);
  const measure = async (change: Partial<HbpMeasurement> = {}) => {
    cuff.measure({ ...measurement, ...change });
    const { fresh } = await untilOpen(world, 1);
    const [row] = fresh;
    if (!row) throw new Error('no reading');
    return row;
  };
  return { ...world, measure, nurse: world.as('nurse', 'nurse'), residentId: await register(world, '陈样') };
}

describe('a measurement', () => {
  it('that two nodes gave away is to be decided on, until one of the two sets is withdrawn', async () => {
    const { as, measure, nurse, residentId, services, store } = await cuffWorld();
    const { readingId } = await measure();
    const [first, second] = [newId(), newId()];
    await nurse.readings.take({ readingId, vitalsId: first, residentId });
    expect((await nurse.readings.open({ of: 'seat' })).contested).toEqual([]);

    // As another node writes that has not heard of the first.
    const other = await register({ as }, '单小样', '1981-03-05');
    const { vitals } = (await nurse.vitals.ofResident({ residentId }))[0] ?? {};
    if (!vitals) throw new Error('no vitals');
    const { measuredAt, source, values } = vitals;
    store.append({ staffId: 'doctor', role: 'doctor', seatId: 'desk' }, () => [
      draft(vitalsKinds.recorded, second, { residentId: other, measuredAt, values, source }),
      draft(readingKinds.taken, readingId, { residentId: other, vitalsId: second }),
    ]);
    for (const of of ['seat', 'clinic'] as const) {
      const { contested, freshTotal } = await nurse.readings.open({ of });
      expect(freshTotal).toBe(0);
      expect(contested).toMatchObject([
        {
          row: { readingId, values },
          claims: [
            { vitalsId: first, residentName: '陈样', by: '何护士' },
            { vitalsId: second, residentName: '单小样', by: '陈医生', atMs: services.nowMs() },
          ],
        },
      ]);
    }
    expect((await as('nurse', 'desk').readings.open({ of: 'seat' })).contested).toEqual([]);

    await nurse.vitals.withdraw({ vitalsId: first, reason: '测的是别人' });
    const after = await nurse.readings.open({ of: 'seat' });
    expect([after.contested, after.freshTotal]).toEqual([[], 0]);
  });

  it('is kept while nobody looks, and given to a person with its time, its device and its numbers', async () => {
    const { measure, nurse, residentId, store } = await cuffWorld();
    const row = await measure();
    expect(row).toMatchObject({
      deviceId: 'cuff',
      seatId: 'nurse',
      isStored: false,
      deviceTime: '2026-03-02T08:59',
      deviceAheadMs: null,
      measuredAt: '2026-03-02T09:00:00+08:00',
      values: { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 },
      errors: [],
    });
    const set = { readingId: row.readingId, vitalsId: newId(), residentId };
    const { vitals } = await nurse.readings.take(set);
    expect(vitals).toMatchObject({
      residentId,
      measuredAt: '2026-03-02T09:00:00+08:00',
      values: row.values,
      recordedBy: 'nurse',
      source: { by: 'device', driver: 'omron-hbp9030', deviceId: 'cuff', readingId: row.readingId },
    });
    expect(await nurse.readings.open({ of: 'clinic' })).toMatchObject({ freshTotal: 0, fresh: [] });
    // A second click of the same page is the same set.
    expect((await nurse.readings.take(set)).vitals.vitalsId).toBe(vitals.vitalsId);
    expect(store.verify()).toMatchObject({ difference: undefined });
  });

  it('is taken by the first of two seats, and the second hears why not', async () => {
    const world = await cuffWorld();
    const { readingId } = await world.measure();
    const other = await register(world, '林样', '1979-01-02');
    await world.nurse.readings.take({ readingId, vitalsId: newId(), residentId: world.residentId });
    const take = { readingId, vitalsId: newId(), residentId: other };
    const second = await refusalOfCall(world.as('doctor', 'desk').readings.take(take));
    expect(second).toMatchObject({ code: 'reading-taken' });
    expect(second.sentence).toContain('没有再次保存');
    expect(await world.nurse.vitals.ofResident({ residentId: other })).toEqual([]);
    const typed = { vitalsId: newId(), residentId: other, values: { systolicMmHg: 128, diastolicMmHg: 82 } };
    const readings = [{ readingId, fields: ['systolicMmHg' as const, 'diastolicMmHg' as const] }];
    expect(await refusalOfCall(world.nurse.vitals.record({ ...typed, readings }))).toMatchObject({
      code: 'reading-taken',
    });
  });

  it('is nobody’s again when the set it stood in was withdrawn, and can be given to the right person', async () => {
    const world = await cuffWorld();
    const row = await world.measure();
    const right = await register(world, '林样', '1979-01-02');
    const values = { ...row.values, weightKg: 70 };
    const { vitals } = await world.nurse.vitals.record({
      vitalsId: newId(),
      residentId: world.residentId,
      values,
      readings: [{ readingId: row.readingId, fields: ['systolicMmHg', 'diastolicMmHg', 'pulsePerMin'] }],
    });
    expect(vitals.source).toMatchObject({ by: 'devices', readings: [{ readingId: row.readingId }] });
    expect((await untilOpen(world, 0)).fresh).toEqual([]);
    await world.nurse.vitals.withdraw({ vitalsId: vitals.vitalsId, reason: '测的是别人' });
    expect((await untilOpen(world, 1)).fresh[0]?.readingId).toBe(row.readingId);
    const given = { readingId: row.readingId, vitalsId: newId(), residentId: right };
    expect((await world.nurse.readings.take(given)).vitals.residentId).toBe(right);
  });

  it('is dismissed with a reason, and offered again when that was a mistake', async () => {
    const { measure, nurse } = await cuffWorld();
    const { readingId } = await measure();
    await nurse.readings.dismiss({ readingIds: [readingId], reason: '试机' });
    expect(await nurse.readings.open({ of: 'seat' })).toMatchObject({ freshTotal: 0 });
    await nurse.readings.reoffer({ readingIds: [readingId] });
    expect(await nurse.readings.open({ of: 'seat' })).toMatchObject({ freshTotal: 1 });
  });

  it('says how far the device’s clock is off, and is saved by the node’s', async () => {
    const { measure } = await cuffWorld();
    const row = await measure({ deviceTime: '2026-03-02T05:59' });
    expect(row).toMatchObject({
      measuredAt: '2026-03-02T09:00:00+08:00',
      deviceAheadMs: -3 * 3_600_000 - 60_000,
    });
  });

  it('is heard by those who watch as it comes and as it goes', async () => {
    const { measure, nurse, residentId } = await cuffWorld();
    const watching = new AbortController();
    const changes = await nurse.readings.changes(undefined, { signal: watching.signal });
    const heard = changes.next();
    const row = await measure();
    expect((await heard).value).toMatchObject({
      readingId: row.readingId,
      seatId: 'nurse',
      isNew: true,
      isOpen: true,
    });
    const gone = changes.next();
    await nurse.readings.take({ readingId: row.readingId, vitalsId: newId(), residentId });
    expect((await gone).value).toMatchObject({ readingId: row.readingId, isNew: false, isOpen: false });
    watching.abort();
  });

  it('is not for those who have no business with it', async () => {
    const { as } = openClinicWorld();
    for (const role of ['registrar', 'administrator', 'auditor'] as const) {
      expect(await refusalOfCall(as(role).readings.open({ of: 'clinic' }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('a memory', () => {
  /** Seconds of the meter's own wall clock, so many days before the clinic's morning. */
  const daysAgo = (days: number) => Date.UTC(2026, 2, 2, 8, 0) / 1_000 - days * 86_400;

  it('is offered once, however often and at whichever seat it is read, each with the time that it tells', async () => {
    const world = openClinicWorld();
    const meter = createUltraMiniSimulator('MOCK00001');
    for (const days of [3, 2, 1]) meter.store({ seconds: daysAgo(days), mgPerDl: 100 + days });
    for (const seatId of ['nurse', 'desk', 'nurse']) {
      const id = `meter ${newId()}`.replace(' ', '-');
      await attach(world, id, 'onetouch-ultramini', meter, seatId);
      world.store.append(administrator, () => [draft(deviceKinds.detached, id, {})]);
      await untilPhase(world.services.devices, id, 'closed');
    }
    const { stored, storedTotal } = await untilOpen(world, 3);
    expect(storedTotal).toBe(3);
    expect(stored.map(({ measuredAt, values }) => [measuredAt, values])).toEqual([
      ['2026-03-01T08:00:00+08:00', { glucoseMmolL: 5.6 }],
      ['2026-02-28T08:00:00+08:00', { glucoseMmolL: 5.7 }],
      ['2026-02-27T08:00:00+08:00', { glucoseMmolL: 5.7 }],
    ]);
    expect((await world.as('nurse', 'desk').readings.open({ of: 'seat' })).storedTotal).toBe(0);

    const [first, second] = stored;
    const residentId = await register(world, '陈样');
    const nurse = world.as('nurse', 'nurse');
    await nurse.readings.take({ readingId: first?.readingId ?? '', vitalsId: newId(), residentId });
    await nurse.readings.dismiss({ readingIds: [second?.readingId ?? ''], reason: '不是本人的' });
    await attach(world, 'meter-again', 'onetouch-ultramini', meter);
    meter.store({ seconds: daysAgo(0), mgPerDl: 90 });
    await world.services.devices.test('meter-again');
    world.store.append(administrator, () => [draft(deviceKinds.detached, 'meter-again', {})]);
    await untilPhase(world.services.devices, 'meter-again', 'closed');
    await attach(world, 'meter-last', 'onetouch-ultramini', meter);
    expect((await untilOpen(world, 2)).stored.map(({ values }) => values.glucoseMmolL)).toEqual([5, 5.7]);
  });
});
