import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import { healthypi } from '../../../../drivers/healthypi/driver.ts';
import {
  createHealthyPiScanner,
  decodeSample,
  encodeSample,
  FRAME_LENGTH,
} from '../../../../drivers/healthypi/protocol.ts';
import {
  createHealthyPiSimulator,
  type HealthyPiSimulatorOptions,
} from '../../../../drivers/healthypi/simulator.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { simulatedHeart } from '../../../../drivers/simulated-heart.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import type { DriverSettings, OpenLine } from '../../../../drivers/types.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

const values = { spo2Percent: 97, breathsPerMinute: 16, heartPerMinute: 72 };
const sample = { ecg: -123_456, isBioZNew: false, ...values };
const decoded = (parts: readonly Uint8Array[]) => {
  const scanner = createHealthyPiScanner();
  return parts.flatMap((part) => framesOf(scanner.push(part)).map(decodeSample));
};

describe('frames of the HealthyPi', () => {
  it('are built as the firmware does', () => {
    const frame = encodeSample(sample);
    expect(frame).toHaveLength(29);
    expect([...frame.subarray(0, 9)]).toEqual([0x0a, 0xfa, 22, 0, 2, 0xc0, 0x1d, 0xfe, 0xff]);
    expect([...frame.subarray(24)]).toEqual([97, 16, 72, 0x00, 0x0b]);
  });

  it('are read with either end, whatever the skip byte says', () => {
    for (const end of [0x0b, 0x5a] as const)
      for (const isBioZNew of [true, false])
        expect(decoded([encodeSample({ ...sample, isBioZNew }, end)])).toEqual([
          { ecg: -123_456, ...values },
        ]);
  });

  it('have no value where the board sends zero or what cannot be', () => {
    const zeros = { ...sample, spo2Percent: 0, breathsPerMinute: 0, heartPerMinute: 0 };
    const none = { spo2Percent: null, breathsPerMinute: null, heartPerMinute: null };
    expect(decoded([encodeSample(zeros)])).toMatchObject([none]);
    const absurd = { ...sample, spo2Percent: 101, breathsPerMinute: 255, heartPerMinute: 255 };
    expect(decoded([encodeSample(absurd)])).toMatchObject([none]);
  });

  it('come through from any point of the stream, however it is cut', () => {
    fc.assert(
      fc.property(fc.nat(FRAME_LENGTH - 1), fc.array(fc.nat(), { maxLength: 8 }), (start, cuts) => {
        const stream = concatBytes(Array.from({ length: 4 }, () => encodeSample(sample))).subarray(start);
        const places = [0, ...cuts.map((cut) => cut % stream.length).sort((a, b) => a - b), stream.length];
        const parts = places.slice(1).map((end, i) => stream.slice(places[i], end));
        expect(decoded(parts)).toHaveLength(start === 0 ? 4 : 3);
      }),
    );
  });

  it('of anything at all never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const good = encodeSample(sample);
        expect(decoded([noise, good, good]).at(-1)).toEqual({ ecg: -123_456, ...values });
      }),
    );
  });
});

function createBench(settings: DriverSettings, options: Partial<HealthyPiSimulatorOptions> = {}) {
  const clock = createManualClock();
  const board = createHealthyPiSimulator({ clock, heart: simulatedHeart(), values, ...options });
  let awake = true;
  const open: OpenLine = (events, signal) =>
    openInProcess(board)(
      { ...events, onData: (bytes) => (awake ? events.onData(bytes) : undefined) },
      signal,
    );
  const sleepOrWake = (isAwake: boolean) => {
    awake = isAwake;
  };
  return { clock, driver: watchDriver(healthypi, open, clock, settings), sleepOrWake };
}

describe('HealthyPi', () => {
  it('tells its values at most twice a second, and no curve while its rate is not set', async () => {
    const { clock, driver } = createBench({});
    await clock.advance(5_000);
    expect(driver.readings.length).toBeLessThanOrEqual(10);
    expect(driver.readings.at(-1)).toMatchObject({
      kind: 'live-vitals',
      values: [
        { measure: 'spo2', value: 97 },
        { measure: 'pulse', value: 72 },
        { measure: 'respiration', value: 16 },
      ],
      remarks: [],
    });
    expect(driver.ecg).toEqual([]);
    expect(await driver.test()).toMatchObject({ ok: true, sentence: expect.stringContaining('采样率') });
    await driver.stop();
  });

  it('streams one lead for display at the rate that was set, without a scale unless that is set', async () => {
    for (const [gain, microvoltPerCount] of [
      [undefined, null],
      [0.5, 0.5],
    ] as const) {
      const set = gain === undefined ? {} : { 'microvolt-per-count': gain };
      const { clock, driver } = createBench({ 'ecg-rate-hz': 125, lead: 'II', ...set });
      await clock.advance(2_000);
      expect(driver.ecg[0]).toMatchObject({
        format: { leads: ['II'], rateHz: 125, microvoltPerCount, quality: 'display' },
      });
      const frames = driver.ecg.flatMap((event) => (event.type === 'samples' ? [event] : []));
      expect(frames.reduce((sum, { count }) => sum + count, 0)).toBe(250);
      expect(frames[3]?.samples[0]).toBe(
        Math.round((simulatedHeart()((frames[3]?.firstSample ?? 0) * 8)[0] ?? 0) / 0.5),
      );
      await driver.stop();
    }
  });

  it('says why there is no value', async () => {
    const none = { spo2Percent: 0, breathsPerMinute: 0, heartPerMinute: 0 };
    const { clock, driver } = createBench({}, { values: none });
    await clock.advance(1_000);
    expect(driver.readings.at(-1)).toMatchObject({ values: [], remarks: [{ code: 'no-signal' }] });
    await driver.stop();
  });

  it('is called silent after three seconds and comes back', async () => {
    const { clock, driver, sleepOrWake } = createBench({ 'ecg-rate-hz': 125 });
    await clock.advance(2_000);
    sleepOrWake(false);
    await clock.advance(4_000);
    expect(driver.states.at(-1)).toMatchObject({ status: 'offline', fault: { code: 'no-samples' } });
    expect(driver.ecg.at(-1)).toEqual({ type: 'ended' });
    sleepOrWake(true);
    await clock.advance(10_000);
    expect(driver.states.at(-1)).toEqual({ status: 'ready' });
    await driver.stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});
