import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../drivers/clock.ts';
import { healthypi } from '../../../drivers/healthypi/driver.ts';
import { createHealthyPiSimulator } from '../../../drivers/healthypi/simulator.ts';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { openbciCyton } from '../../../drivers/openbci-cyton/driver.ts';
import { createCytonSimulator } from '../../../drivers/openbci-cyton/simulator.ts';
import { physiogloveEs } from '../../../drivers/physioglove-es/driver.ts';
import { createPhysiogloveSimulator } from '../../../drivers/physioglove-es/simulator.ts';
import { pm6750 } from '../../../drivers/pm6750/driver.ts';
import { createModuleSimulator } from '../../../drivers/pm6750/simulator.ts';
import { openInProcess, type Simulator } from '../../../drivers/simulator.ts';
import type { Driver, DriverSettings, OpenLine } from '../../../drivers/types.ts';
import { anyHarm, inPortions, suffer } from '../../support/drivers/harm.ts';
import { patient } from '../../support/drivers/module-bench.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';

/** All leads stand at one number, so that a wrong sample is seen at once. */
const steadyHeart = () => [100, 200, 300, 400, 500, 600, 700, 800];

interface Row {
  readonly driver: Driver;
  readonly settings: DriverSettings;
  readonly create: (clock: Clock) => Simulator;
  /** Counts of the leads that are told; null where damage cannot be noticed surely, and the curve is for display. */
  readonly counts: readonly number[] | null;
  /** A device that is asked before it streams: harm begins behind that, its own test harms the asking. */
  readonly startUpMs?: number;
}

const rows: readonly Row[] = [
  {
    driver: openbciCyton,
    settings: {},
    create: (clock) => createCytonSimulator({ clock, heart: steadyHeart }),
    counts: null,
    startUpMs: 1_000,
  },
  {
    driver: physiogloveEs,
    settings: {},
    create: (clock) => createPhysiogloveSimulator({ clock, heart: steadyHeart }),
    counts: [40, 80, 120, 160, 200, 240, 280, 320],
  },
  {
    driver: pm6750,
    settings: {},
    create: (clock) => createModuleSimulator({ clock, heart: steadyHeart, patient }),
    counts: null,
  },
  {
    driver: healthypi,
    settings: { 'ecg-rate-hz': 125 },
    create: (clock) => createHealthyPiSimulator({ clock, heart: steadyHeart }),
    counts: null,
  },
];

describe.each(rows.map((row) => [row.driver.id, row] as const))('the ECG of %s on a bad line', (_, row) => {
  it('never throws, never runs backwards, tells no sample that was not sent, and goes on', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyHarm, { maxLength: 60 }), sizes, async (harms, portions) => {
        const clock = createManualClock();
        const harmFromMs = clock.nowMs() + (row.startUpMs ?? 0);
        let bursts = 0;
        const open: OpenLine = (events, signal) => {
          const onData = (bytes: Uint8Array) => {
            const harmed =
              clock.nowMs() < harmFromMs ? bytes : suffer(bytes, harms[bursts++] ?? { kind: 'none' });
            for (const part of inPortions(harmed, portions)) events.onData(part);
          };
          return openInProcess(row.create(clock))({ ...events, onData }, signal);
        };
        const driver = watchDriver(row.driver, open, clock, row.settings);
        await clock.advance((row.startUpMs ?? 0) + 2_000);
        expect(JSON.stringify(driver.states)).not.toContain('driver-defect');
        let next = 0;
        for (const event of driver.ecg) {
          if (event.type !== 'samples') {
            next = 0;
            continue;
          }
          expect(event.firstSample).toBeGreaterThanOrEqual(next);
          next = event.firstSample + event.count;
          const told = Array.from(event.contact, (__, lead) =>
            event.samples.subarray(lead * event.count, (lead + 1) * event.count),
          );
          if (row.counts)
            expect(told.map((counts) => [...new Set(counts)])).toEqual(row.counts.map((count) => [count]));
        }
        // The harm is over after 1.2 s: what comes then comes whole.
        expect(next).toBeGreaterThan(0);
        await driver.stop();
        expect(clock.pendingTimers()).toBe(0);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
