import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clinicKinds } from '../../../domain/clinic/events.ts';
import { CLINIC, type ClinicState, type SeatState } from '../../../domain/clinic/state.ts';
import { type DeviceState, deviceKinds } from '../../../domain/devices/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { cardDifferences } from '../../../domain/residents/card-differences.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { roles } from '../../../domain/staff/roles.ts';
import { checkPassword } from '../../../domain/staff/rules.ts';
import type { StaffState } from '../../../domain/staff/state.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { type DeviceSupervisor, startDevices } from '../../../main/devices/supervisor.ts';
import { openLog } from '../../../main/log.ts';
import { practicePeople } from '../../../main/practice/people.ts';
import { openPractice, type Practice } from '../../../main/practice/practice.ts';
import { seedPractice } from '../../../main/practice/seed.ts';
import { secretMatches } from '../../../main/serve/secret-hash.ts';
import { attachedDevices } from '../../../main/store/queries/devices.ts';
import { openReadings } from '../../../main/store/queries/readings.ts';
import { allOfType } from '../../../main/store/queries/subjects.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { administrator, cardOf, nextOf, untilPhase } from '../../support/device-world.ts';
import { tempDir } from '../../support/tmp.ts';

interface Opened {
  readonly store: Store;
  readonly devices: DeviceSupervisor;
  readonly practice: Practice;
  readonly close: () => Promise<void>;
}

async function open(dir: string, key: string): Promise<Opened> {
  const store = openStore({ dir, key, catalogue });
  const parts = { store, log: openLog(dir), nowMs: Date.now };
  const devices = startDevices(parts);
  const practice = await openPractice(parts);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await practice.stop();
    await devices.stop();
    store.close();
  };
  onTestFinished(close);
  return { store, devices, practice, close };
}

const newKey = () => randomBytes(32).toString('hex');

function residentsOf(store: Store): readonly { id: string; state: ResidentState }[] {
  return store.db
    .prepare<[], { id: string; state: string }>(
      "select id, state from subject where type = 'resident' order by no",
    )
    .all()
    .map(({ id, state }) => ({ id, state: JSON.parse(state) as ResidentState }));
}

describe('the practice clinic', () => {
  it('is founded whole, and its journal and projections hold', async () => {
    const { store, practice } = await open(tempDir(), newKey());
    const clinic = store.state<ClinicState>('clinic', CLINIC);
    expect(clinic).toMatchObject({ name: '青山镇卫生院（演练）', practice: true });
    expect(clinic?.region).toEqual({ countyCode: '350426', townshipCode: '105', townshipName: '青山镇' });
    expect(clinic?.villages).toHaveLength(12);
    expect(residentsOf(store)).toHaveLength(203);
    expect(practice.seats().map(({ name, prefix }) => prefix + name)).toEqual([
      'A前台',
      'B护士站',
      'C诊室一',
      'D诊室二',
    ]);
    const rooms = new Set(clinic?.rooms.map((room) => room.id));
    for (const seat of practice.seats()) expect(rooms).toContain(seat.roomId);
    expect(store.verify()).toMatchObject({ difference: undefined });
  });

  it('has an account for every role, all with the password that the log-in page shows', async () => {
    const { store, practice } = await open(tempDir(), newKey());
    const accounts = practice.accounts();
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
    const staff = new Map(
      allOfType<StaffState>(store.db, 'staff').map(({ state }) => [state.loginName, state]),
    );
    for (const { loginName, role, password, seatId } of accounts) {
      const state = staff.get(loginName);
      expect(state?.roles).toEqual([role]);
      expect(checkPassword(password, loginName)).toBeUndefined();
      expect(store.state<SeatState>('seat', seatId)).toBeDefined();
    }
    const [first] = accounts;
    const stored = staff.get(first?.loginName ?? '')?.password;
    expect(stored && first && (await secretMatches(first.password, stored))).toBe(true);
  });

  it('is seeded once: opened again it is the same store with nothing added', async () => {
    const [dir, key] = [tempDir(), newKey()];
    const first = await open(dir, key);
    const [before, ports] = [first.store.verify(), attachedDevices(first.store.db)];
    await first.close();
    const second = await open(dir, key);
    expect(second.store.verify()).toEqual(before);
    expect(attachedDevices(second.store.db)).toEqual(ports);
  });

  it('has the same people in every store', async () => {
    const [one, other] = [await open(tempDir(), newKey()), await open(tempDir(), newKey())];
    const known = ({ store }: Opened) =>
      residentsOf(store).map(({ id, state: { details, guardian, recordNumber } }) => ({
        id,
        details,
        guardian,
        recordNumber,
      }));
    expect(known(one)).toEqual(known(other));
  });

  it('does not touch the store of a real clinic', async () => {
    const dir = tempDir();
    const store = openStore({ dir, key: newKey(), catalogue });
    onTestFinished(() => store.close());
    const region = { countyCode: '350426', townshipCode: '105', townshipName: '青山镇' };
    const founded = { name: '青山镇卫生院', region, practice: false, rooms: [] };
    store.append(administrator, () => [draft(clinicKinds.founded, CLINIC, founded)]);
    const opening = openPractice({ store, log: openLog(dir), nowMs: Date.now });
    await expect(opening).rejects.toThrow('正式的卫生院');
    expect(store.verify()).toMatchObject({ entries: 1, difference: undefined });
  });
});

describe('the simulated readers', () => {
  it('read the cards of the deck at their own seats, and a known person shows no difference', async () => {
    const { practice, devices, store } = await open(tempDir(), newKey());
    const [desk, nurse] = practice.seats();
    if (!desk || !nurse) throw new Error('no seats');
    const [reader] = practice.simulators(desk.id);
    if (!reader) throw new Error('no reader');
    expect(practice.simulators(nurse.id)).toHaveLength(1);
    const readings = devices.readings(desk.id);
    const byNumber = new Map(residentsOf(store).map(({ state }) => [state.details.idNumber, state]));
    let known = 0;
    for (const { id, label } of reader.cards) {
      expect(practice.layCard(reader.deviceId, id)).toBe(true);
      const { card, warnings } = cardOf(await nextOf(readings));
      expect(warnings, label).toEqual([]);
      const state = byNumber.get(card.number);
      expect(state !== undefined, label).toBe(!label.includes('未建档'));
      if (state) expect(cardDifferences(state.details, card), label).toEqual([]);
      known += state ? 1 : 0;
    }
    expect(known).toBeGreaterThanOrEqual(6);
    expect(practice.simulators(desk.id)[0]?.cardOn).toBe(reader.cards.at(-1)?.id);
  });

  it('share one deck: a card lies in one place only', async () => {
    const { practice } = await open(tempDir(), newKey());
    const [desk, nurse] = practice.seats().map((seat) => practice.simulators(seat.id)[0]);
    if (!desk || !nurse) throw new Error('no readers');
    const card = desk.cards[0]?.id ?? '';
    practice.layCard(desk.deviceId, card);
    practice.layCard(nurse.deviceId, card);
    const lying = practice.seats().flatMap((seat) => practice.simulators(seat.id).map((it) => it.cardOn));
    expect(lying).toEqual([null, card]);
    expect(practice.layCard(nurse.deviceId, null)).toBe(true);
    expect(practice.layCard(nurse.deviceId, 'no such card')).toBe(false);
    expect(practice.layCard('no such reader', card)).toBe(false);
  });

  it('are found again where another program took their port meanwhile', async () => {
    const [dir, key] = [tempDir(), newKey()];
    const first = await open(dir, key);
    const before = attachedDevices(first.store.db)[0];
    if (before?.state.address.kind !== 'tcp') throw new Error('no simulated reader');
    await first.close();
    const squatter = createServer().listen(before.state.address.port, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    onTestFinished(() => void squatter.close());

    const { store, devices, practice } = await open(dir, key);
    expect(store.state<DeviceState>('device', before.id)?.address).not.toEqual(before.state.address);
    await untilPhase(devices, before.id, 'ready');
    const readings = devices.readings(before.state.seatId);
    const [reader] = practice.simulators(before.state.seatId);
    practice.layCard(before.id, reader?.cards[0]?.id ?? '');
    expect((await nextOf(readings)).deviceId).toBe(before.id);
  });

  it('let a trainee take a reader off and attach it again elsewhere', async () => {
    const { store, practice, devices } = await open(tempDir(), newKey());
    const before = attachedDevices(store.db)[0];
    if (!before) throw new Error('no reader');
    store.append(administrator, () => [draft(deviceKinds.detached, before.id, {})]);
    expect(practice.simulators(before.state.seatId)).toEqual([]);
    expect(practice.layCard(before.id, null)).toBe(false);
    const seatId = practice.seats()[2]?.id ?? '';
    const { driverId, address } = before.state;
    const attached = { name: '练习', driverId, seatId, address };
    store.append(administrator, () => [draft(deviceKinds.attached, 'again', attached)]);
    await untilPhase(devices, 'again', 'ready');
    expect(practice.simulators(seatId).map((it) => it.deviceId)).toEqual(['again']);
  });
});

describe('the simulated measuring devices', () => {
  const untilOpen = async (store: Store, isStored: boolean, count: number) => {
    for (;;) {
      const { readings } = openReadings(store.db, isStored, 'practice-nurse', 20);
      if (readings.length === count) return readings;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('measure when the trainee says so, through the real drivers, at the nurse’s seat', async () => {
    const { store, practice, devices } = await open(tempDir(), newKey());
    const bench = practice.vitalsSimulators('practice-nurse');
    expect(practice.vitalsSimulators('practice-desk')).toEqual([]);
    for (const { deviceId } of bench) await untilPhase(devices, deviceId, 'ready');
    expect(practice.simulateVitals('practice-blood-pressure', 'normal')).toBe(true);
    const [cuff] = await untilOpen(store, false, 1);
    expect(cuff?.offered.values).toEqual({ systolicMmHg: 126, diastolicMmHg: 78, pulsePerMin: 72 });
    practice.simulateVitals('practice-scale', 'pounds');
    const [pounds] = await untilOpen(store, false, 2);
    expect(pounds?.offered).toMatchObject({
      measured: [{ measure: 'weight', value: 150, unit: 'lb' }],
      values: { weightKg: 68.04 },
    });
    expect(practice.simulateVitals('practice-blood-pressure', 'no such act')).toBe(false);
    expect(practice.simulateVitals('no such device', 'normal')).toBe(false);
  });

  it('come to a practice clinic that was founded before there were any, once', async () => {
    const [dir, key] = [tempDir(), newKey()];
    const store = openStore({ dir, key, catalogue });
    const { residents } = practicePeople();
    await seedPractice(store, residents);
    expect(attachedDevices(store.db)).toEqual([]);
    store.close();
    const first = await open(dir, key);
    const names = attachedDevices(first.store.db).map(({ state }) => state.name);
    expect(names).toContain('血压计（模拟）');
    await first.close();
    const second = await open(dir, key);
    expect(attachedDevices(second.store.db).map(({ state }) => state.name)).toEqual(names);
  });
});
