import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { createDeviceBench, type DeviceBench } from '../../support/drivers/device-bench.ts';
import { rowName } from '../../support/drivers/driver-row.ts';
import { driverRows } from '../../support/drivers/driver-rows.ts';

/** Longer than any driver waits before it opens the line again or gives up what it was doing. */
const RECOVERY_MS = 60_000;

const cases = driverRows.map((row) => [rowName(row), row] as const);
const onSerial = cases.filter(([, row]) => row.line === 'serial');
const onHid = cases.filter(([, row]) => row.line === 'hid');

/** Uses the device and waits; gives how many readings that brought. All must be the expected one. */
async function use(bench: DeviceBench, waitMs: number): Promise<number> {
  const before = bench.readings().length;
  bench.use();
  await bench.clock.advance(waitMs);
  expectOnlyTheExpected(bench);
  return bench.readings().length - before;
}

function expectOnlyTheExpected(bench: DeviceBench): void {
  for (const { atMs, ...reading } of bench.readings()) {
    expect(atMs).toBeGreaterThan(0);
    expect(bench.allowed).toContainEqual(reading);
  }
  expect(bench.defects()).toEqual([]);
}

/** After whatever happened, the device is used once more and its reading is there. */
async function expectRecovery(bench: DeviceBench): Promise<void> {
  bench.harm(null);
  bench.wake();
  bench.plugIn();
  await bench.clock.advance(RECOVERY_MS);
  await use(bench, RECOVERY_MS);
  expect(bench.readings().length).toBeGreaterThan(0);
  expect(bench.history().at(-1)).toMatch(/^(ready|reading)$/);
  await bench.driver.stop();
  expect(bench.history().at(-1)).toBe('closed');
  expect(bench.clock.pendingTimers()).toBe(0);
}

describe.each(cases)('%s', (_, row) => {
  const { withinMs } = row;

  it('tells its measurement once, in the device’s own units and time', async () => {
    const bench = createDeviceBench(row);
    await bench.clock.advance(1_000);
    expect(await use(bench, withinMs)).toBe(1);
    await bench.clock.advance(RECOVERY_MS);
    expect(bench.readings()).toEqual([{ ...bench.expected, atMs: expect.any(Number) }]);
    await expectRecovery(bench);
  });

  it('tells what was measured before the driver began, or nothing, but never something else', async () => {
    const bench = createDeviceBench(row);
    bench.use();
    await bench.clock.advance(RECOVERY_MS);
    expectOnlyTheExpected(bench);
    expect(bench.readings().length).toBeLessThanOrEqual(1);
    await expectRecovery(bench);
  });

  it.each([0, 0.1, 0.4, 0.7, 0.95])('survives the cable out after %d of a measurement', async (part) => {
    const bench = createDeviceBench(row);
    await bench.clock.advance(1_000);
    bench.use();
    await bench.clock.advance(Math.round(withinMs * part));
    bench.unplug();
    await bench.clock.advance(RECOVERY_MS);
    expect(bench.history().filter((name) => name.startsWith('offline:'))).toContain('offline:port-lost');
    expect(bench.history().at(-1)).toBe('offline:port-absent');
    expectOnlyTheExpected(bench);
    await expectRecovery(bench);
  });

  it('waits for a device that is off, and for one that is not plugged in', async () => {
    const bench = createDeviceBench(row);
    bench.sleep();
    await bench.clock.advance(RECOVERY_MS);
    expect(bench.readings()).toEqual([]);
    bench.unplug();
    await bench.clock.advance(RECOVERY_MS);
    await expectRecovery(bench);
  });

  it.each([0, 0.1, 0.4, 0.7, 0.95])(
    'survives a device that falls asleep after %d of a measurement',
    async (part) => {
      const bench = createDeviceBench(row);
      await bench.clock.advance(1_000);
      bench.use();
      await bench.clock.advance(Math.round(withinMs * part));
      bench.sleep();
      await bench.clock.advance(RECOVERY_MS);
      expectOnlyTheExpected(bench);
      await expectRecovery(bench);
    },
  );

  it('keeps two devices of a kind apart', async () => {
    const clock = createManualClock();
    const [first, second] = [createDeviceBench(row, 0, clock), createDeviceBench(row, 1, clock)];
    expect(first.expected).not.toEqual(second.expected);
    first.use();
    second.use();
    await clock.advance(withinMs + 1_000);
    first.unplug();
    await clock.advance(RECOVERY_MS);
    expectOnlyTheExpected(first);
    await use(second, withinMs);
    expect(second.readings().length).toBeGreaterThan(0);
    expect(second.history().some((name) => name.startsWith('offline'))).toBe(false);
    await Promise.all([first.driver.stop(), second.driver.stop()]);
    expect(clock.pendingTimers()).toBe(0);
  });

  it.each([0, 0.3, 0.6, 0.9])(
    'stops at once after %d of a measurement and tells nothing more',
    async (part) => {
      const bench = createDeviceBench(row);
      bench.use();
      await bench.clock.advance(Math.round(withinMs * part));
      const stopped = bench.driver.stop();
      await bench.clock.advance(0);
      await stopped;
      const [told, read] = [bench.history().length, bench.driver.readings.length];
      expect(bench.history().at(-1)).toBe('closed');
      await bench.clock.advance(RECOVERY_MS);
      expect(bench.history()).toHaveLength(told);
      expect(bench.driver.readings).toHaveLength(read);
      expect(bench.clock.pendingTimers()).toBe(0);
    },
  );

  it('answers a test in words, whether the device is there or not', async () => {
    const bench = createDeviceBench(row);
    bench.use();
    await bench.clock.advance(withinMs);
    const test = bench.driver.test();
    await bench.clock.advance(RECOVERY_MS);
    const result = await test;
    expect(result.ok ? result.sentence : result.fault.sentence).toMatch(/\p{Script=Han}{4}/u);
    bench.unplug();
    await bench.clock.advance(RECOVERY_MS);
    const failing = bench.driver.test();
    await bench.clock.advance(RECOVERY_MS);
    expect(await failing).toMatchObject({ ok: false, fault: { code: 'port-absent' } });
    await bench.driver.stop();
  });
});

describe.each(onSerial)('%s on a serial line', (_, row) => {
  it('understands its device byte by byte', async () => {
    const bench = createDeviceBench(row);
    bench.harm((bytes) => Array.from(bytes, (byte) => Uint8Array.of(byte)));
    await bench.clock.advance(1_000);
    expect(await use(bench, row.withinMs)).toBe(1);
    await expectRecovery(bench);
  });

  it.each(['first', 'second', 'every'] as const)('drops half of the %s piece', async (which) => {
    const bench = createDeviceBench(row);
    let pieces = 0;
    bench.harm((bytes) => {
      pieces++;
      const whole = which === 'first' ? pieces !== 1 : which === 'second' && pieces !== 2;
      return [whole ? bytes : bytes.subarray(0, bytes.length >> 1)];
    });
    bench.use();
    await bench.clock.advance(RECOVERY_MS);
    expectOnlyTheExpected(bench);
    await expectRecovery(bench);
  });

  it('swallows a megabyte of anything without memory or wrong words', async () => {
    const bench = createDeviceBench(row);
    await bench.clock.advance(1_000);
    let seed = 1;
    const noise = Uint8Array.from({ length: 4096 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 24;
    });
    for (let i = 0; i < 256; i++) bench.inject(noise);
    await bench.clock.advance(RECOVERY_MS);
    expect(bench.defects()).toEqual([]);
    await expectRecovery(bench);
  });
});

describe.each(onHid)('%s at report level', (_, row) => {
  it.each([0, 1, 2, 5])('recovers when report %d is lost', async (lost) => {
    const bench = createDeviceBench(row);
    let reports = 0;
    bench.harm((report) => (reports++ === lost ? [] : [report]));
    bench.use();
    await bench.clock.advance(RECOVERY_MS);
    await expectRecovery(bench);
  });

  it('pays no heed to reports that are too short, too long, or come twice', async () => {
    const bench = createDeviceBench(row);
    bench.inject(new Uint8Array(0));
    bench.inject(Uint8Array.of(1));
    bench.harm((report) => [
      report.subarray(0, 1),
      Uint8Array.from([...report, ...report, 0]),
      report,
      report,
    ]);
    bench.use();
    await bench.clock.advance(RECOVERY_MS);
    expectOnlyTheExpected(bench);
    await expectRecovery(bench);
  });

  it('drops reports that nobody asked for', async () => {
    const bench = createDeviceBench(row);
    for (let i = 0; i < 5_000; i++) bench.inject(new Uint8Array(64).fill(i & 0xff));
    await bench.clock.advance(RECOVERY_MS);
    expectOnlyTheExpected(bench);
    await expectRecovery(bench);
  });
});
