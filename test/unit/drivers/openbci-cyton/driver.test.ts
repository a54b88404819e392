import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EcgSignalFrame } from '../../../../drivers/ecg-signal.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { openbciCyton } from '../../../../drivers/openbci-cyton/driver.ts';
import { createCytonSimulator } from '../../../../drivers/openbci-cyton/simulator.ts';
import { simulatedHeart } from '../../../../drivers/simulated-heart.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import type { DriverSettings, OpenLine } from '../../../../drivers/types.ts';
import { anyHarm, suffer } from '../../../support/drivers/harm.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

const heart = simulatedHeart();

function bench(settings: DriverSettings = {}) {
  const clock = createManualClock();
  const simulator = createCytonSimulator({ clock, heart });
  const driver = watchDriver(openbciCyton, openInProcess(simulator), clock, settings);
  onTestFinished(() => driver.stop());
  const frames = () => driver.ecg.filter((event): event is EcgSignalFrame => event.type === 'samples');
  const format = () => {
    const first = driver.ecg.find((event) => event.type === 'format');
    if (first?.type !== 'format') throw new Error('no format came');
    return first.format;
  };
  const faults = () => driver.states.flatMap((state) => ('fault' in state ? [state.fault.code] : []));
  return { clock, simulator, driver, frames, format, faults };
}

/** The samples of one lead with their places, in order. */
const leadOf = (frames: readonly EcgSignalFrame[], lead: number) =>
  frames.flatMap(({ firstSample, samples, count }) =>
    Array.from({ length: count }, (_, i) => [firstSample + i, samples[lead * count + i] ?? 0] as const),
  );

describe('the Cyton driver', () => {
  it('resets the board, streams the wired leads in µV, and loses nothing', async () => {
    const { clock, driver, frames, format } = bench();
    await clock.advance(11_000);
    expect(driver.states.map(({ status }) => status)).toEqual(['opening', 'ready']);
    expect(format().leads).toEqual(['I', 'II', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6']);
    expect(format().microvoltPerCount).toBeCloseTo(0.02235, 5);
    const second = leadOf(frames(), 1);
    expect(second.length).toBeGreaterThan(2_500);
    for (const [place, count] of second) {
      const expected = heart(place * 4)[1] ?? 0;
      expect(count * (format().microvoltPerCount ?? 0)).toBeCloseTo(expected, 0);
    }
    expect(second.map(([place]) => place)).toEqual(second.map((_, i) => i));
  });

  it('writes another gain to every channel and scales by it', async () => {
    const { clock, frames, format } = bench({ gain: '6' });
    await clock.advance(3_000);
    expect(format().microvoltPerCount).toBeCloseTo(4 * 0.02235, 4);
    const highest = Math.max(...leadOf(frames(), 1).map(([, count]) => count));
    expect(highest * (format().microvoltPerCount ?? 0)).toBeGreaterThan(1_000);
  });

  it('takes the wiring from the settings, and refuses one that cannot be', async () => {
    const only = { channel3: 'none', channel4: 'none', channel5: 'none', channel6: 'none' };
    const { clock, format } = bench({
      channel1: 'V5',
      channel2: 'II',
      channel7: 'none',
      channel8: 'none',
      ...only,
    });
    await clock.advance(1_000);
    expect(format().leads).toEqual(['V5', 'II']);
    const wrong = bench({ channel1: 'II' });
    await wrong.clock.advance(1_000);
    expect(wrong.faults()).toContain('miswired');
    expect(wrong.driver.ecg).toEqual([]);
  });

  it.each([37, 255, 256, 300, 512, 700])('counts %i samples that the radio loses', async (lost) => {
    const { clock, simulator, driver, frames, format } = bench();
    await clock.advance(2_000);
    simulator.lose(lost);
    await clock.advance(8_000);
    const samples = leadOf(frames(), 1);
    const places = samples.map(([place]) => place);
    const missing = (places.at(-1) ?? 0) + 1 - places.length;
    expect(missing).toBe(lost);
    for (const [place, count] of samples)
      expect(count * (format().microvoltPerCount ?? 0)).toBeCloseTo(heart(place * 4)[1] ?? 0, 0);
    expect(await driver.test()).toMatchObject({
      ok: true,
      sentence: expect.stringContaining(`丢失 ${lost} 个`),
    });
  });

  it('tells what came after a long loss though the board falls silent before the length is sure', async () => {
    const { clock, simulator, frames, format } = bench();
    await clock.advance(2_000);
    simulator.lose(300);
    await clock.advance(2_000);
    simulator.switchBoard(false);
    await clock.advance(7_000);
    const samples = leadOf(frames(), 1);
    expect((samples.at(-1)?.[0] ?? 0) + 1 - samples.length).toBe(300);
    for (const [place, count] of samples)
      expect(count * (format().microvoltPerCount ?? 0)).toBeCloseTo(heart(place * 4)[1] ?? 0, 0);
  });

  it('shows the lead whose electrode fell off', async () => {
    const { clock, simulator, frames } = bench();
    await clock.advance(1_000);
    simulator.detach('V3', true);
    await clock.advance(200);
    expect(frames().at(-1)?.contact).toEqual([
      ...Array(4).fill('unknown'),
      'off',
      ...Array(3).fill('unknown'),
    ]);
    simulator.detach('V3', false);
    await clock.advance(200);
    expect(frames().at(-1)?.contact).not.toContain('off');
  });

  it('streams in the end whatever happens to the board’s first answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyHarm, { maxLength: 4 }), async (harms) => {
        const clock = createManualClock();
        let answers = 0;
        const open: OpenLine = (events, signal) => {
          const onData = (bytes: Uint8Array) =>
            events.onData(suffer(bytes, harms[answers++] ?? { kind: 'none' }));
          return openInProcess(createCytonSimulator({ clock, heart }))({ ...events, onData }, signal);
        };
        const driver = watchDriver(openbciCyton, open, clock);
        await clock.advance(30_000);
        expect(driver.states.at(-1)?.status).toBe('ready');
        expect(driver.ecg.at(-1)?.type).toBe('samples');
        await driver.stop();
        expect(clock.pendingTimers()).toBe(0);
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('says that the board is off, and streams when it is switched on', async () => {
    const { clock, simulator, driver, faults } = bench();
    simulator.switchBoard(false);
    await clock.advance(1_000);
    expect(faults()).toContain('board-off');
    simulator.switchBoard(true);
    await clock.advance(10_000);
    expect(driver.states.at(-1)?.status).toBe('ready');
    expect(driver.ecg.length).toBeGreaterThan(10);
  });

  it('notices that the board fell silent, and begins a new signal when it is back', async () => {
    const { clock, simulator, driver, faults } = bench();
    await clock.advance(2_000);
    simulator.switchBoard(false);
    await clock.advance(8_000);
    expect(faults()).toContain('no-samples');
    simulator.switchBoard(true);
    await clock.advance(20_000);
    expect(driver.states.at(-1)?.status).toBe('ready');
    expect(driver.ecg.filter((event) => event.type === 'format')).toHaveLength(2);
  });
});
