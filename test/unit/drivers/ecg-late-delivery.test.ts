import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { openbciCyton } from '../../../drivers/openbci-cyton/driver.ts';
import { physiogloveEs } from '../../../drivers/physioglove-es/driver.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import { createBusyComputer } from '../../support/drivers/busy-computer.ts';
import { ecgRows } from '../../support/drivers/rows/ecg.ts';
import { createStallingLine } from '../../support/drivers/stalling-line.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';

/** A line that flows for a while, then holds up what comes and lets it through by and by. */
interface Stall {
  readonly afterMs: number;
  /** A pause and the share of what waits that comes after it, again and again; then all comes. */
  readonly trickles: readonly { readonly pauseMs: number; readonly share: number }[];
}

/** Shorter than any driver takes for the end of its device. */
const LONGEST_PAUSE_MS = 1_900;
const SETTLED_MS = 8_000;

const stall: fc.Arbitrary<Stall> = fc.record({
  afterMs: fc.integer({ min: 20, max: 3_000 }),
  trickles: fc.array(
    fc.record({
      pauseMs: fc.integer({ min: 0, max: LONGEST_PAUSE_MS }),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

const rows = ecgRows.filter(({ driver }) => driver === openbciCyton || driver === physiogloveEs);

describe.each(rows.map((row) => [row.driver.id, row] as const))('%s over a line that stalls', (_, row) => {
  const stream = async (stalls: readonly Stall[]) => {
    const clock = createManualClock();
    const line = createStallingLine(openInProcess(row.create(clock, simulatedHeart())));
    const driver = watchDriver(row.driver, line.open, clock, row.settings);
    await clock.advance(row.startUpMs + 1_000);
    for (const { afterMs, trickles } of stalls) {
      await clock.advance(afterMs);
      line.stall();
      for (const { pauseMs, share } of trickles) {
        await clock.advance(pauseMs);
        line.trickle(share);
      }
      line.flow();
    }
    await clock.advance(SETTLED_MS);
    const tested = await driver.test();
    await driver.stop();
    return { ecg: driver.ecg, tested };
  };
  const lossless = async (stalls: readonly Stall[]) => {
    const { ecg, tested } = await stream(stalls);
    expect(ecg.filter(({ type }) => type !== 'samples').map(({ type }) => type)).toEqual(['format']);
    let next = 0;
    for (const event of ecg) {
      if (event.type !== 'samples') continue;
      expect(event.firstSample).toBe(next);
      next += event.count;
    }
    expect(next).toBeGreaterThan(1_000);
    expect(tested).toMatchObject({ ok: true, sentence: expect.stringContaining('丢失 0 个') });
  };

  it.each([600, 1_100, 1_900])(
    'loses nothing by a pause of %i ms after which all bytes come',
    async (pauseMs) => {
      await lossless([{ afterMs: 1_000, trickles: [{ pauseMs, share: 1 }] }]);
    },
  );

  it('loses nothing by a pause whose bytes come in two portions, the second late', async () => {
    const trickles = [
      { pauseMs: 1_900, share: 0.3 },
      { pauseMs: 1_900, share: 0.3 },
      { pauseMs: 1_900, share: 1 },
    ];
    await lossless([{ afterMs: 1_000, trickles }]);
  });

  it('loses nothing however the stream is delivered, as long as it is delivered', async () => {
    await fc.assert(fc.asyncProperty(fc.array(stall, { minLength: 1, maxLength: 4 }), lossless), {
      numRuns: 40,
    });
  }, 120_000);
});

describe.each(ecgRows.map((row) => [row.driver.id, row] as const))('%s on a busy computer', (_, row) => {
  it('is not called silent because its bytes are taken later than the time to look has come', async () => {
    const clock = createManualClock();
    const computer = createBusyComputer(clock);
    const line = createStallingLine(openInProcess(row.create(clock, simulatedHeart())));
    const driver = watchDriver(row.driver, line.open, computer.clock, row.settings);
    // Just when it begins to listen: a device that is asked first is ready then.
    while (row.startUpMs > 0 && driver.states.at(-1)?.status !== 'ready') await clock.advance(1);
    line.stall();
    computer.halt();
    await clock.advance(4_500);
    computer.goOn();
    await clock.advance(0);
    line.flow();
    await clock.advance(2_000);
    expect(driver.states.map(({ status }) => status)).toEqual(['opening', 'ready']);
    expect(driver.ecg.filter(({ type }) => type !== 'samples').map(({ type }) => type)).toEqual(['format']);
    await driver.stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});
