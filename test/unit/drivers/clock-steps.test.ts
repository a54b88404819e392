import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { createPace } from '../../../drivers/simulated-pace.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import { ecgRows } from '../../support/drivers/rows/ecg.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';

const DAY_MS = 24 * 3_600_000;

describe.each(ecgRows.map((row) => [row.driver.id, row] as const))(
  'a computer’s clock that is set while %s streams',
  (_, row) => {
    it.each([DAY_MS, -DAY_MS, 5_000, -5_000, 700])('by %i ms is no loss of samples', async (step) => {
      const clock = createManualClock();
      const line = openInProcess(row.create(clock, simulatedHeart()));
      const driver = watchDriver(row.driver, line, clock, row.settings);
      await clock.advance(10_000);
      clock.setForward(step);
      await clock.advance(10_000);
      let place = 0;
      for (const event of driver.ecg) {
        if (event.type !== 'samples') continue;
        expect(event.firstSample).toBe(place);
        place += event.count;
      }
      expect(place).toBeGreaterThan(2_000);
      await driver.stop();
    });
  },
);

describe('a computer that was held up', () => {
  it('makes a simulated device send no more than some seconds at once', () => {
    let elapsedMs = 0;
    const due = createPace(
      { nowMs: () => 0, elapsedMs: () => elapsedMs, setTimer: () => () => undefined },
      250,
    );
    elapsedMs = 1_000;
    expect(due()).toBe(250);
    elapsedMs = DAY_MS;
    expect(due()).toBe(2_500);
    elapsedMs = 5;
    expect(due()).toBe(0);
  });
});
