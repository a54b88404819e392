import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import { taidocTd42xx } from '../../../../drivers/taidoc-td42xx/driver.ts';
import { createTaidocSimulator } from '../../../../drivers/taidoc-td42xx/simulator.ts';
import type { OpenLine } from '../../../../drivers/types.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

const time = { year: 2026, month: 1, day: 1, hour: 7, minute: 30 };

describe('TaiDoc TD-42xx', () => {
  it('sets up the USB chip before it writes, and offers what is new while plugged in', async () => {
    const clock = createManualClock();
    const meter = createTaidocSimulator();
    meter.store({ ...time, mgPerDl: 93, flag: 0x40 });
    meter.store({ ...time, mgPerDl: 650, flag: 0 });
    const order: string[] = [];
    const open: OpenLine = async (events, signal) => {
      const opened = await openInProcess(meter)(events, signal);
      if (!opened.ok) return opened;
      const { transport } = opened;
      const writeFeature = async (report: Uint8Array) => {
        order.push(`feature ${report[0]}`);
        return (await transport.writeFeature?.(report)) ?? null;
      };
      const write = (bytes: Uint8Array) => {
        order.push('write');
        return transport.write(bytes);
      };
      return { ok: true, transport: { ...transport, write, writeFeature } };
    };
    const driver = watchDriver(taidocTd42xx, open, clock);
    await clock.advance(1_000);
    expect(order.slice(0, 3)).toEqual(['feature 80', 'feature 65', 'write']);
    expect(driver.readings).toMatchObject([
      { values: [], remarks: [{ code: 'above-range' }], device: { model: 'TaiDoc TD-4277' } },
      { values: [{ value: 93, unit: 'mg/dL' }], remarks: [{ code: 'before-meal' }] },
    ]);
    meter.store({ ...time, hour: 8, mgPerDl: 120, flag: 0 });
    await clock.advance(20_000);
    expect(driver.readings).toHaveLength(3);
    expect(driver.readings.at(-1)).toMatchObject({ deviceTime: '2026-01-01T08:30' });
    await driver.stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});
