import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VitalsReading } from '../../../drivers/vitals-reading.ts';
import { createDeviceBench, type DeviceBench, type OnTheWay } from '../../support/drivers/device-bench.ts';
import { type DriverRow, rowName } from '../../support/drivers/driver-row.ts';
import { driverRows } from '../../support/drivers/driver-rows.ts';
import { anyHarm, type Harm, inPortions, suffer } from '../../support/drivers/harm.ts';

const RECOVERY_MS = 60_000;
const cases = driverRows.map((row) => [rowName(row), row] as const);

/** No living person's value lies outside; a driver must not tell it whatever the line did. */
const POSSIBLE: Readonly<Record<VitalsReading['values'][number]['measure'], readonly [number, number]>> = {
  systolic: [30, 300],
  diastolic: [15, 230],
  'mean-pressure': [15, 280],
  pulse: [20, 300],
  respiration: [1, 150],
  spo2: [20, 100],
  'perfusion-index': [0, 100],
  temperature: [10, 115],
  glucose: [0, 1000],
  weight: [0.5, 700],
  height: [10, 300],
};

function expectPossible({ values, deviceTime }: VitalsReading): void {
  expect(values.length).toBeGreaterThan(0);
  for (const { measure, value } of values) {
    const [least, most] = POSSIBLE[measure];
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  }
  if (deviceTime !== null) expect(new Date(deviceTime).getTime()).not.toBeNaN();
}

const withoutArrival = ({ atMs, ...reading }: VitalsReading) => reading;

/** Two uses on a line that does `onTheWay`, then one on a good line. */
async function live(row: DriverRow, onTheWay: OnTheWay): Promise<DeviceBench> {
  const bench = createDeviceBench(row);
  bench.harm(onTheWay);
  for (let i = 0; i < 2; i++) {
    bench.use();
    await bench.clock.advance(row.withinMs);
  }
  bench.harm(null);
  await bench.clock.advance(RECOVERY_MS);
  bench.use();
  await bench.clock.advance(RECOVERY_MS);
  await bench.driver.stop();
  return bench;
}

function expectHonest(row: DriverRow, bench: DeviceBench): void {
  expect(bench.defects()).toEqual([]);
  const readings = bench.readings();
  if (row.checksum)
    for (const reading of readings) expect(bench.allowed).toContainEqual(withoutArrival(reading));
  else readings.forEach(expectPossible);
  expect(readings.map(withoutArrival)).toContainEqual(bench.expected);
}

describe.each(cases)('%s on a line that harms what it carries', (_, row) => {
  it('never throws, tells nothing that cannot be, and measures again on a good line', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyHarm, { maxLength: 40 }), sizes, async (harms, portions) => {
        let sent = 0;
        const onTheWay: OnTheWay = (bytes) => {
          const arrived = suffer(bytes, harms[sent++] ?? NO_HARM);
          return row.line === 'hid' ? [arrived] : inPortions(arrived, portions);
        };
        expectHonest(row, await live(row, onTheWay));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

const NO_HARM: Harm = { kind: 'none' };
