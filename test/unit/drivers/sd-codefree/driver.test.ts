import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { sdCodefree } from '../../../../drivers/sd-codefree/driver.ts';
import { createCodefreeSimulator } from '../../../../drivers/sd-codefree/simulator.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import type { OpenLine } from '../../../../drivers/types.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

function createBench(records: number, loses: (packet: number) => boolean = () => false) {
  const clock = createManualClock();
  const meter = createCodefreeSimulator({ clock });
  for (let i = 0; i < records; i++)
    meter.store({ year: 2026, month: 1, day: 1, hour: i % 24, minute: i % 60, mgPerDl: 80 + i, flag: 0 });
  let packets = 0;
  const open: OpenLine = (events, signal) => {
    const onData = (bytes: Uint8Array) => {
      if (!loses(packets++)) events.onData(bytes);
    };
    return openInProcess(meter)({ ...events, onData }, signal);
  };
  const driver = watchDriver(sdCodefree, open, clock);
  const glucose = () =>
    driver.readings.flatMap((reading) =>
      reading.kind === 'vitals' ? reading.values.map(({ value }) => value) : [],
    );
  return { clock, meter, driver, glucose };
}

describe('SD CodeFree', () => {
  it('gives its whole memory when it is switched on, newest first, and only what is new the next time', async () => {
    const { clock, meter, driver, glucose } = createBench(3);
    await clock.advance(1_000);
    expect(glucose()).toEqual([82, 81, 80]);
    meter.store({ year: 2026, month: 1, day: 2, hour: 0, minute: 0, mgPerDl: 200, flag: 0 });
    meter.switchOn();
    await clock.advance(1_000);
    expect(glucose()).toEqual([82, 81, 80, 200]);
    expect(await driver.test()).toMatchObject({ ok: true });
    await driver.stop();
  });

  it('offers nothing of a talk that lost a record, and says so, until it is whole', async () => {
    const { clock, meter, driver, glucose } = createBench(3, (packet) => packet === 3);
    await clock.advance(5_000);
    expect(glucose()).toEqual([]);
    expect(driver.states.at(-1)).toMatchObject({ status: 'fault', fault: { code: 'line-damaged' } });
    meter.switchOn();
    await clock.advance(5_000);
    expect(glucose()).toEqual([82, 81, 80]);
    expect(driver.states.at(-1)).toEqual({ status: 'ready' });
    await driver.stop();
  });

  it('waits for hours for a meter, and a test says what to do', async () => {
    const { clock, driver, glucose } = createBench(1, (packet) => packet < 1_800);
    await clock.advance(3_599_000);
    expect(await driver.test()).toMatchObject({ ok: false, fault: { code: 'nothing-heard' } });
    expect(driver.states.at(-1)).toEqual({ status: 'ready' });
    await clock.advance(5_000);
    expect(glucose()).toEqual([80]);
    await driver.stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});
