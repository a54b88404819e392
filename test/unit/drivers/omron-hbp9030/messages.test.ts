import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiBytes } from '../../../../drivers/ascii.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { omronHbp9030 } from '../../../../drivers/omron-hbp9030/driver.ts';
import { createHbpParser } from '../../../../drivers/omron-hbp9030/protocol.ts';
import { createHbpSimulator } from '../../../../drivers/omron-hbp9030/simulator.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

const good = {
  deviceTime: '2026-11-02T07:30',
  systolicMmHg: 131,
  diastolicMmHg: 84,
  meanMmHg: 99,
  pulsePerMinute: 77,
  personId: '',
  movement: false,
};

async function afterMessages(print: (simulator: ReturnType<typeof createHbpSimulator>) => void) {
  const clock = createManualClock();
  const simulator = createHbpSimulator();
  const driver = watchDriver(omronHbp9030, openInProcess(simulator), clock);
  await clock.advance(10);
  print(simulator);
  await clock.advance(5_000);
  await driver.stop();
  return { readings: driver.readings, state: driver.states.at(-2) };
}

describe('an HBP-9030', () => {
  it('that reports an error tells the fault with its number and no reading', async () => {
    const { readings, state } = await afterMessages((machine) => machine.fail(3));
    expect(readings).toEqual([]);
    expect(state).toMatchObject({
      fault: { code: 'measurement-failed', sentence: expect.stringContaining('E3') },
    });
  });

  it.each([
    ['out of its range', { ...good, systolicMmHg: 275 }, 'implausible'],
    ['with diastolic above systolic', { ...good, diastolicMmHg: 140 }, 'implausible'],
    ['on a day that does not exist', { ...good, deviceTime: '2026-02-30T07:30' }, 'line-damaged'],
  ])('that measures %s is not believed', async (_, measurement, code) => {
    const { readings, state } = await afterMessages((machine) => machine.measure(measurement));
    expect(readings).toEqual([]);
    expect(state).toMatchObject({ status: 'fault', fault: { code } });
  });

  it('is well again with the next measurement', async () => {
    const { readings, state } = await afterMessages((machine) => {
      machine.fail(1);
      machine.measure(good);
    });
    expect(readings).toHaveLength(1);
    expect(state).toEqual({ status: 'ready' });
  });

  it('never joins halves of two messages that a silence separates', () => {
    const parser = createHbpParser();
    const text = `2026,11,02,07,30,${' '.repeat(20)},0,131,084,077,0\r\n`;
    expect(parser.push(asciiBytes(text.slice(0, 30)))).toEqual([]);
    expect(parser.settle()).toBe(true);
    expect(parser.push(asciiBytes(text.slice(30)))).toEqual([]);
  });

  it('keeps little of whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }), (pieces) => {
        const parser = createHbpParser();
        for (const piece of pieces) parser.push(piece);
        expect(parser.pendingBytes()).toBeLessThanOrEqual(160);
      }),
    );
  });
});
