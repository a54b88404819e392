import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deviceKinds } from '../../../domain/devices/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { drivers } from '../../../drivers/registry.ts';
import type { Driver } from '../../../drivers/types.ts';
import { startDevices } from '../../../main/devices/supervisor.ts';
import {
  administrator,
  cardOf,
  citizen,
  nextOf,
  openDeviceWorld,
  serveReader,
  untilPhase,
} from '../../support/device-world.ts';

describe('readings', () => {
  it('go from the reader through the real driver to its own seat, and to no other', async () => {
    const { devices, attach, store } = openDeviceWorld();
    const [atDesk, atNurse] = [await serveReader(), await serveReader()];
    attach('desk-reader', 'desk', atDesk.address);
    attach('nurse-reader', 'nurse', atNurse.address);
    const over = new AbortController();
    const desk = devices.readings('desk', over.signal);
    const nurse = devices.readings('nurse', over.signal);
    await untilPhase(devices, 'desk-reader', 'ready');
    await untilPhase(devices, 'nurse-reader', 'ready');

    atDesk.simulator.putDown({ card: citizen });
    const first = await nextOf(desk);
    atNurse.simulator.putDown({ card: { ...citizen, name: '曾二' } });
    const second = await nextOf(nurse);

    expect(first.deviceId).toBe('desk-reader');
    expect(cardOf(first).card).toMatchObject({
      kind: 'resident-card',
      name: '单小样',
      number: '350426199001010023',
      nation: '22',
      validTo: '2040-01-01',
    });
    // Had the desk's card come to the nurse, it would have come first.
    expect(cardOf(second).card.name).toBe('曾二');
    const photo = store.blobs.get(cardOf(first).card.photo ?? '');
    expect(photo?.length).toBe(1024);
    over.abort();
    expect(await desk.next()).toEqual({ done: true, value: undefined });
  });

  it('are remembered for the device page without the whole name', async () => {
    const { devices, attach } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    const readings = devices.readings('desk');
    for (let i = 0; i < 11; i++) {
      reader.simulator.putDown({ card: { ...citizen, name: `单某${'甲乙丙丁戊己庚辛壬癸子'.charAt(i)}` } });
      await nextOf(readings);
    }
    const remembered = devices.lastReadings('reader');
    expect(remembered).toHaveLength(10);
    expect(remembered[0]?.summary).toBe('居民身份证 单*子');
    expect(JSON.stringify(remembered)).not.toContain('单某');
  });
});

describe('a device that fails', () => {
  it('is offline with a sentence while its line is gone, and comes back by itself', async () => {
    const { devices, attach, dir } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    await untilPhase(devices, 'reader', 'ready');
    const readings = devices.readings('desk');

    await reader.served.close();
    const offline = await untilPhase(devices, 'reader', 'offline');
    expect(offline.sentence).toMatch(/网络串口 127\.0\.0\.1:\d+：/);
    const diary = readFileSync(join(dir, 'logs', 'node.log'), 'utf8');
    expect(diary).toMatch(
      /"event":"device-fault","driver":"identity-card-sam","device":"reader","code":"port-lost"/,
    );

    const again = await serveReader(reader.served.port);
    await untilPhase(devices, 'reader', 'ready');
    again.simulator.putDown({ card: citizen });
    expect(cardOf(await nextOf(readings)).card.name).toBe('单小样');
  });

  it('shows a card that could not be read, and reads the next', async () => {
    const { devices, attach } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    await untilPhase(devices, 'reader', 'ready');
    const readings = devices.readings('desk');
    reader.simulator.spoil('read', { kind: 'status', sw3: 0x41 });
    reader.simulator.putDown({ card: citizen });
    const fault = await untilPhase(devices, 'reader', 'fault');
    expect(fault.sentence).toContain('没有登记任何资料');
    reader.simulator.putDown({ card: citizen });
    expect(cardOf(await nextOf(readings)).card.name).toBe('单小样');
  });

  it('starts again after its driver broke, and takes no other device with it', async () => {
    const [real] = drivers;
    if (!real) throw new Error('no driver');
    let starts = 0;
    const brittle: Driver = {
      ...real,
      id: 'brittle',
      start(deps) {
        starts += 1;
        if (starts === 1) throw new Error('this driver breaks at its first start');
        return real.start(deps);
      },
    };
    const { devices, attach } = openDeviceWorld([real, brittle]);
    const [one, other] = [await serveReader(), await serveReader()];
    attach('steady', 'desk', one.address);
    attach('brittle', 'desk', other.address, 'brittle');
    const broken = await untilPhase(devices, 'brittle', 'fault');
    expect(broken.sentence).toContain('自动重新启动');
    await untilPhase(devices, 'steady', 'ready');
    await untilPhase(devices, 'brittle', 'ready');
    expect(starts).toBe(2);
  });

  it('says so when this program has no such driver', () => {
    const { devices, attach, detach } = openDeviceWorld();
    attach('ecg', 'desk', { kind: 'tcp', host: '127.0.0.1', port: 9 }, 'ecg-of-tomorrow');
    expect(devices.live('ecg')).toMatchObject({ phase: 'fault' });
    expect(devices.live('ecg').sentence).toContain('升级程序');
    detach('ecg');
    expect(devices.live('ecg').phase).toBe('closed');
  });
});

describe('what is attached', () => {
  it('runs again when the node is started again', async () => {
    const { devices, attach, parts } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    await untilPhase(devices, 'reader', 'ready');
    await devices.stop();
    const again = startDevices(parts);
    onTestFinished(again.stop);
    await untilPhase(again, 'reader', 'ready');
    expect(devices.live('reader').phase).toBe('closed');
  });

  it('runs as soon as it is attached, and stops when it is detached', async () => {
    const { devices, attach, detach } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    await untilPhase(devices, 'reader', 'ready');
    expect(await devices.test('reader')).toMatchObject({ ok: true });
    detach('reader');
    await untilPhase(devices, 'reader', 'closed');
    expect(await devices.test('reader')).toBeUndefined();
    // The port is free again: another device can have it.
    attach('successor', 'nurse', reader.address);
    await untilPhase(devices, 'successor', 'ready');
  });

  it('moves to another port and to another seat when it is changed', async () => {
    const { devices, attach, store } = openDeviceWorld();
    const [before, after] = [await serveReader(), await serveReader()];
    attach('reader', 'desk', before.address);
    await untilPhase(devices, 'reader', 'ready');
    const change = { name: 'reader', seatId: 'nurse', address: after.address };
    store.append(administrator, () => [draft(deviceKinds.changed, 'reader', change)]);
    const readings = devices.readings('nurse');
    after.simulator.putDown({ card: citizen });
    expect((await nextOf(readings)).deviceId).toBe('reader');
  });

  it('waits while another device holds its port, and gets it when that one goes', async () => {
    const { devices, attach, detach } = openDeviceWorld();
    const reader = await serveReader();
    attach('first', 'desk', reader.address);
    await untilPhase(devices, 'first', 'ready');
    attach('second', 'nurse', { ...reader.address, host: 'localhost' });
    const refused = await untilPhase(devices, 'second', 'fault');
    expect(refused.sentence).toContain('已由设备“first”使用');
    expect(devices.live('first').phase).toBe('ready');
    detach('first');
    await untilPhase(devices, 'second', 'ready');
  });

  it('ends all streams when the node stops', async () => {
    const { devices, attach } = openDeviceWorld();
    const reader = await serveReader();
    attach('reader', 'desk', reader.address);
    await untilPhase(devices, 'reader', 'ready');
    const states = devices.states();
    await nextOf(states);
    const [state, reading] = [states.next(), devices.readings('desk').next()];
    await devices.stop();
    expect(await reading).toEqual({ done: true, value: undefined });
    for (let seen = await state; !seen.done; seen = await states.next()) {
      expect(seen.value.phase).toBe('closed');
    }
  });
});
