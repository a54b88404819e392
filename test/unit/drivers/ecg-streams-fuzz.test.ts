import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import type { OpenLine } from '../../../drivers/types.ts';
import { anyHarm, inPortions, suffer } from '../../support/drivers/harm.ts';
import { ecgRows } from '../../support/drivers/rows/ecg.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';

/** All leads stand at one number, so that a wrong sample is seen at once. */
const steadyHeart = () => [100, 200, 300, 400, 500, 600, 700, 800];
/** The same at 2.5 µV a count, which is how the device with a checksum counts. */
const STEADY_COUNTS = [40, 80, 120, 160, 200, 240, 280, 320];

describe.each(ecgRows.map((row) => [row.driver.id, row] as const))(
  'the ECG of %s on a bad line',
  (_, row) => {
    it('never throws, never runs backwards, tells no sample that was not sent, and goes on', async () => {
      const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(fc.array(anyHarm, { maxLength: 60 }), sizes, async (harms, portions) => {
          const clock = createManualClock();
          // A device that is asked before it streams: its own test harms the asking.
          const harmFromMs = clock.nowMs() + row.startUpMs;
          let bursts = 0;
          const open: OpenLine = (events, signal) => {
            const onData = (bytes: Uint8Array) => {
              const harmed =
                clock.nowMs() < harmFromMs ? bytes : suffer(bytes, harms[bursts++] ?? { kind: 'none' });
              for (const part of inPortions(harmed, portions)) events.onData(part);
            };
            return openInProcess(row.create(clock, steadyHeart))({ ...events, onData }, signal);
          };
          const driver = watchDriver(row.driver, open, clock, row.settings);
          await clock.advance(row.startUpMs + 2_000);
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
            if (row.checksum)
              expect(told.map((counts) => [...new Set(counts)])).toEqual(
                STEADY_COUNTS.map((count) => [count]),
              );
          }
          // The harm is over after 1.2 s: what comes then comes whole.
          expect(next).toBeGreaterThan(0);
          await driver.stop();
          expect(clock.pendingTimers()).toBe(0);
        }),
        { numRuns: 60 },
      );
    }, 120_000);
  },
);
