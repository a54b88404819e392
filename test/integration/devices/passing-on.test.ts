import { describe, expect, it, onTestFinished } from 'vitest';
import { deviceKinds } from '../../../domain/devices/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import type { EcgSignalEvent } from '../../../drivers/ecg-signal.ts';
import { keepConnected } from '../../../drivers/keep-connected.ts';
import type { SessionLine } from '../../../drivers/session.ts';
import type { Address } from '../../../drivers/transport/address.ts';
import type { Driver, DriverSettings } from '../../../drivers/types.ts';
import { startDevices } from '../../../main/devices/supervisor.ts';
import { openReadings } from '../../../main/store/queries/readings.ts';
import { administrator, nextOf, openDeviceWorld, untilPhase } from '../../support/device-world.ts';

/** A device of many talents, told what to do by the test; its line is always there. */
function talentedWorld() {
  const world = openDeviceWorld([]);
  const lines: SessionLine[] = [];
  const settings: DriverSettings[] = [];
  const addresses: Address[] = [];
  const driver: Driver = {
    id: 'talented',
    title: '多能设备',
    addressKinds: ['serial'],
    serialLine: { baudRate: 19_200, dataBits: 8, parity: 'odd', stopBits: 1 },
    readingKinds: ['scan', 'vitals', 'live-vitals'],
    commands: [{ id: 'go', label: '开始' }],
    start(deps) {
      settings.push(deps.settings ?? {});
      return keepConnected(deps, (line) => {
        lines.push(line);
        line.say({ status: 'ready' });
        return {
          receive: () => {},
          run: () => new Promise(() => {}),
          test: async () => ({ ok: true, sentence: '好。' }),
          command: async (id) => ({ ok: true, sentence: `做了 ${id}。` }),
        };
      });
    },
  };
  const curve: [string, EcgSignalEvent][] = [];
  const devices = startDevices({
    ...world.parts,
    drivers: [driver],
    onEcg: (...told) => curve.push(told),
    openTransport: async (address) => {
      addresses.push(address);
      return { ok: true, transport: { write: async () => null, close: async () => {} } };
    },
  });
  onTestFinished(devices.stop);
  const line = () => {
    const last = lines.at(-1);
    if (!last) throw new Error('no session');
    return last;
  };
  return { ...world, devices, line, settings, addresses, curve };
}

const address = { kind: 'serial', path: 'COM7', baudRate: 9_600 } as const;
const attached = { name: '多能', driverId: 'talented', seatId: 'nurse', address };

describe('what a device tells', () => {
  it('goes on to the seat: a scan, what it shows, a curve; nothing of it is kept', async () => {
    const { store, devices, attach, line, curve } = talentedWorld();
    attach('one', 'nurse', address, 'talented');
    await untilPhase(devices, 'one', 'ready');
    const heard = devices.readings('nurse');
    line().publish({ kind: 'scan', atMs: 5, text: '01069012345678921\u001d10A', aim: ']d2' });
    expect((await nextOf(heard)).reading).toEqual({
      kind: 'scan',
      text: '01069012345678921\u001d10A',
      aim: ']d2',
    });
    const remarks = [{ code: 'weak', sentence: '信号弱。' }];
    const values = [{ measure: 'spo2', value: 97, unit: '%' }] as const;
    line().publish({ kind: 'live-vitals', atMs: Date.now(), values, remarks });
    expect((await nextOf(heard)).reading).toEqual({
      kind: 'live-vitals',
      deviceName: 'one',
      measured: values,
      remarks: ['信号弱。'],
    });
    line().stream({ type: 'ended' });
    expect(curve).toEqual([['one', { type: 'ended' }]]);
    expect(openReadings(store.db, false, undefined, 10).total).toBe(0);
    expect(devices.lastReadings('one').map(({ summary }) => summary)).toEqual(['条码 21 个字符']);
  });

  it('is kept as a reading when somebody takes what it shows, and only while it shows it', async () => {
    const { store, devices, attach, line } = talentedWorld();
    attach('one', 'nurse', address, 'talented');
    await untilPhase(devices, 'one', 'ready');
    expect(devices.keepLive('one')).toBeUndefined();
    const values = [{ measure: 'spo2', value: 97, unit: '%' }] as const;
    line().publish({ kind: 'live-vitals', atMs: Date.now() - 60_000, values, remarks: [] });
    expect(devices.keepLive('one')).toBeUndefined();
    line().publish({ kind: 'live-vitals', atMs: Date.now(), values, remarks: [] });
    const readingId = devices.keepLive('one');
    const { readings } = openReadings(store.db, false, 'nurse', 10);
    expect(readings.map((reading) => [reading.readingId, reading.offered.values])).toEqual([
      [readingId, { spo2Percent: 97 }],
    ]);
  });
});

describe('a device’s line and settings', () => {
  it('are the maker’s where nothing else is said, and begin anew when they are changed', async () => {
    const { store, devices, addresses, settings } = talentedWorld();
    store.append(administrator, () => [draft(deviceKinds.attached, 'one', attached)]);
    await untilPhase(devices, 'one', 'ready');
    expect(addresses).toEqual([{ ...address, dataBits: 8, parity: 'odd', stopBits: 1 }]);
    const changed = { ...attached, address: { ...address, parity: 'none' as const }, settings: { gain: 6 } };
    const { driverId: _, ...now } = changed;
    store.append(administrator, () => [draft(deviceKinds.changed, 'one', now)]);
    while (settings.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await untilPhase(devices, 'one', 'ready');
    expect(settings).toEqual([{}, { gain: 6 }]);
    expect(addresses.at(-1)).toEqual({ ...address, dataBits: 8, parity: 'none', stopBits: 1 });
  });

  it('a command reaches the device, and nothing that is not attached', async () => {
    const { devices, attach } = talentedWorld();
    attach('one', 'nurse', address, 'talented');
    await untilPhase(devices, 'one', 'ready');
    expect(await devices.command('one', 'go')).toEqual({ ok: true, sentence: '做了 go。' });
    expect(await devices.command('two', 'go')).toBeUndefined();
  });
});
