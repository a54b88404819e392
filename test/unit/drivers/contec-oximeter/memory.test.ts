import { describe, expect, it, onTestFinished } from 'vitest';
import { contecOximeter } from '../../../../drivers/contec-oximeter/driver.ts';
import { createContecOximeterSimulator } from '../../../../drivers/contec-oximeter/simulator.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

function bench() {
  const clock = createManualClock();
  const simulator = createContecOximeterSimulator(clock);
  const driver = watchDriver(contecOximeter, openInProcess(simulator), clock);
  onTestFinished(driver.stop);
  const vitals = () => driver.readings.filter((reading) => reading.kind === 'vitals');
  const live = () => driver.readings.filter((reading) => reading.kind === 'live-vitals');
  const recall = async () => {
    const asked = driver.command('read-memory');
    await clock.advance(20_000);
    return await asked;
  };
  return { clock, simulator, driver, vitals, live, recall };
}

const night = Array.from(
  { length: 1000 },
  (_, i) => (i % 10 === 9 ? [0, 0] : [i === 500 ? 84 : 95, 61]) as [number, number],
);

describe('stored recordings of a Contec oximeter', () => {
  it.each([undefined, 3.1])('are read on command, with a perfusion index of %s', async (perfusionIndex) => {
    const { clock, simulator, vitals, recall } = bench();
    const stored = perfusionIndex === undefined ? {} : { perfusionIndex };
    simulator.record({ user: 0, start: '2026-11-01T22:05:30', seconds: night, ...stored });
    simulator.record({ user: 1, start: '2026-11-02T12:00:00', seconds: [[98, 130]], ...stored });
    await clock.advance(1_000);
    expect(vitals()).toEqual([]);
    expect(await recall()).toMatchObject({ ok: true, sentence: expect.stringContaining('2') });
    expect(vitals()).toMatchObject([
      {
        deviceTime: '2026-11-01T22:05:30',
        values: [
          { measure: 'spo2', value: 95 },
          { measure: 'pulse', value: 61 },
        ],
        remarks: [{ code: 'recording', sentence: expect.stringMatching(/900 秒.*84%/) }],
        device: { user: '1' },
        isStored: true,
      },
      { deviceTime: '2026-11-02T12:00:00', device: { user: '2' }, isStored: true },
    ]);
  });

  it('tell nothing when empty, and the live values go on afterwards', async () => {
    const { clock, simulator, live, vitals, recall } = bench();
    simulator.record({ user: 0, start: '2026-11-01T22:05:30', seconds: [[0, 0]] });
    await clock.advance(1_000);
    expect(await recall()).toMatchObject({ ok: true });
    expect(vitals()).toEqual([]);
    simulator.insert({ spo2: 97, pulse: 70, perfusionIndex: 2 }, 14_000);
    await clock.advance(14_000);
    expect(live().at(-1)?.values).not.toEqual([]);
    expect(vitals()).toHaveLength(1);
  });
});

describe('live values of an oximeter', () => {
  it('come twice a second at most, and none while it searches or the clip is empty', async () => {
    const { clock, simulator, live } = bench();
    await clock.advance(3_000);
    expect(live().map(({ remarks }) => remarks[0]?.code)).toEqual(['no-finger']);
    simulator.insert({ spo2: 97, pulse: 70, perfusionIndex: 2 }, 60_000);
    await clock.advance(1_900);
    expect(live().at(-1)).toMatchObject({ values: [], remarks: [{ code: 'searching' }] });
    const before = live().length;
    await clock.advance(10_000);
    expect(live().length - before).toBeLessThanOrEqual(20);
    for (const { values } of live().slice(before + 1))
      expect(values[0]).toEqual({ measure: 'spo2', value: 97, unit: '%' });
  });

  it('go on for minutes, for the device hears a sign of life', async () => {
    const { clock, simulator, live } = bench();
    await clock.advance(1_000);
    simulator.insert({ spo2: 97, pulse: 70, perfusionIndex: 2 }, 300_000);
    await clock.advance(120_000);
    const before = live().length;
    await clock.advance(2_000);
    expect(live().length).toBeGreaterThan(before);
  });

  it('end when the device says goodbye', async () => {
    const { clock, simulator, driver } = bench();
    await clock.advance(1_000);
    simulator.switchOff();
    await clock.advance(600);
    expect(driver.states.at(-1)).toMatchObject({ status: 'offline', fault: { code: 'switched-off' } });
  });
});

describe('a finished reading of an oximeter', () => {
  it('comes once for each finger, however long it stays', async () => {
    const { clock, simulator, vitals } = bench();
    await clock.advance(1_000);
    simulator.insert({ spo2: 97, pulse: 70, perfusionIndex: 2 }, 60_000);
    await clock.advance(62_000);
    expect(vitals()).toHaveLength(1);
    simulator.insert({ spo2: 93, pulse: 88, perfusionIndex: 2 }, 20_000);
    await clock.advance(20_000);
    expect(vitals().map(({ values }) => values[0]?.value)).toEqual([97, 93]);
  });

  it('does not come of a finger that was in too short', async () => {
    const { clock, simulator, vitals } = bench();
    await clock.advance(1_000);
    simulator.insert({ spo2: 97, pulse: 70, perfusionIndex: 2 }, 8_000);
    await clock.advance(30_000);
    expect(vitals()).toEqual([]);
  });
});
