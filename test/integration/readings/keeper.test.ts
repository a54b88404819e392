import { describe, expect, it } from 'vitest';
import type { DeviceState } from '../../../domain/devices/events.ts';
import type { VitalsReading } from '../../../drivers/vitals-reading.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { keepReadings } from '../../../main/devices/keep-readings.ts';
import { openLog } from '../../../main/log.ts';
import { openReadings } from '../../../main/store/queries/readings.ts';
import type { Store } from '../../../main/store/store.ts';
import { KEY, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const state: DeviceState = {
  name: '血糖仪',
  driverId: 'onetouch-ultramini',
  seatId: 'nurse',
  address: { kind: 'serial', path: 'COM3', baudRate: 9_600 },
  attached: true,
};
const device = { id: 'meter', state };
const AT_MS = Date.UTC(2026, 2, 2, 1);

function reading(change: Partial<VitalsReading> = {}): VitalsReading {
  return {
    kind: 'vitals',
    atMs: AT_MS,
    deviceTime: '2026-03-02T08:00',
    values: [{ measure: 'glucose', value: 5.6, unit: 'mmol/L' }],
    remarks: [],
    device: { model: 'M', serial: 'S1', user: null },
    isStored: false,
    ...change,
  };
}

/** A store, and a keeper over it whose writes fail while `disk.isFull`. */
function keeperWorld() {
  const dir = tempDir();
  const store = testStore({ dir, key: KEY, nowMs: () => AT_MS }, catalogue);
  const disk = { isFull: false };
  const failing: Store = {
    ...store,
    append: (actor, decide) => {
      if (disk.isFull) throw new Error('database or disk is full');
      return store.append(actor, decide);
    },
  };
  const keeper = keepReadings(failing, openLog(dir));
  const open = (isStored: boolean) => openReadings(store.db, isStored, undefined, 50).total;
  return { keeper, disk, open };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('the keeper of readings', () => {
  it('has written a fresh one when it returns, and a memory’s burst at the next turn', async () => {
    const { keeper, open } = keeperWorld();
    expect(keeper.keep(device, reading())).toBeUndefined();
    expect(open(false)).toBe(1);
    for (let minute = 10; minute < 40; minute++) {
      keeper.keep(device, reading({ isStored: true, deviceTime: `2026-03-01T08:${minute}` }));
    }
    await soon();
    expect(open(true)).toBe(30);
    keeper.stop();
  });

  it('knows in a memory what was told as it was measured, and keeps two alike that were measured', async () => {
    const { keeper, open } = keeperWorld();
    keeper.keep(device, reading());
    keeper.keep(device, reading({ isStored: true }));
    keeper.keep(device, reading({ isStored: true }));
    await soon();
    expect([open(false), open(true)]).toEqual([1, 0]);
    keeper.keep(device, reading());
    expect(open(false)).toBe(2);
    keeper.stop();
  });

  it('says so when nothing can be written, loses nothing, and writes it when it can', () => {
    const { keeper, disk, open } = keeperWorld();
    disk.isFull = true;
    expect(keeper.keep(device, reading())).toContain('没有存到磁盘');
    expect(open(false)).toBe(0);
    disk.isFull = false;
    expect(keeper.keep(device, reading({ deviceTime: '2026-03-02T08:01' }))).toBeUndefined();
    expect(open(false)).toBe(2);
    keeper.stop();
  });

  it('writes what still waits when the node stops', () => {
    const { keeper, disk, open } = keeperWorld();
    disk.isFull = true;
    keeper.keep(device, reading());
    disk.isFull = false;
    keeper.stop();
    expect(open(false)).toBe(1);
  });

  it('keeps the word of a device that has no number to tell, and refuses what is none', () => {
    const { keeper, open } = keeperWorld();
    const high = { code: 'above-range', sentence: '血糖仪显示 HI。' };
    expect(keeper.keep(device, reading({ values: [], remarks: [high] }))).toBeUndefined();
    expect(open(false)).toBe(1);
    const broken = reading({ values: [{ measure: 'glucose', value: Number.NaN, unit: 'mmol/L' }] });
    expect(keeper.keep(device, broken)).toContain('无法识别');
    expect(open(false)).toBe(1);
    keeper.stop();
  });
});
