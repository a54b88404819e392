import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { physiogloveEs } from '../../../../drivers/physioglove-es/driver.ts';
import { createPhysiogloveSimulator } from '../../../../drivers/physioglove-es/simulator.ts';
import { HEART_LEADS, simulatedHeart } from '../../../../drivers/simulated-heart.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import type { DriverSettings, OpenLine } from '../../../../drivers/types.ts';
import { type WatchedDriver, watchDriver } from '../../../support/drivers/watched-driver.ts';

/** The unit and its driver; `onTheWay` is what the line does to each burst. */
function createBench(
  settings: DriverSettings = {},
  onTheWay: (bytes: Uint8Array, burst: number) => readonly Uint8Array[] = (bytes) => [bytes],
) {
  const clock = createManualClock();
  const unit = createPhysiogloveSimulator({ clock, heart: simulatedHeart() });
  let burst = 0;
  const open: OpenLine = (events, signal) => {
    const onData = (bytes: Uint8Array) => {
      for (const part of onTheWay(bytes, burst++)) events.onData(part);
    };
    return openInProcess(unit)({ ...events, onData }, signal);
  };
  return { clock, unit, driver: watchDriver(physiogloveEs, open, clock, settings) };
}

/** Samples of the last packet, which are told when the next one comes. */
const LAST = 5;

const framesIn = (driver: WatchedDriver) =>
  driver.ecg.flatMap((event) => (event.type === 'samples' ? [event] : []));

/** Samples by place, for one lead. */
function samplesOf(driver: WatchedDriver, lead: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const { firstSample, count, samples } of framesIn(driver))
    for (let i = 0; i < count; i++) found.set(firstSample + i, samples[lead * count + i] ?? Number.NaN);
  return found;
}

const countOf = (place: number, lead: number) => {
  const microvolt = simulatedHeart()(place * 2)[lead] ?? Number.NaN;
  return Math.round(microvolt / 2.5) + 0; // never −0, which no count can be
};

describe('PhysioGlove ES', () => {
  it('streams the eight measured leads, II made of I and III', async () => {
    const { clock, driver } = createBench({ 'microvolt-per-count': 2.5 });
    await clock.advance(2_000);
    expect(driver.ecg[0]).toMatchObject({
      type: 'format',
      format: { leads: HEART_LEADS, rateHz: 500, microvoltPerCount: 2.5, quality: 'diagnostic' },
    });
    for (const lead of HEART_LEADS.keys()) {
      const samples = samplesOf(driver, lead);
      expect(samples.size).toBe(1000 - LAST);
      for (const [place, count] of samples) expect(count).toBe(countOf(place, lead));
    }
    await driver.stop();
  });

  it('tells no scale until it is set, and takes no senseless one', async () => {
    for (const settings of [{}, { 'microvolt-per-count': 0 }, { 'microvolt-per-count': 'much' }]) {
      const { clock, driver } = createBench(settings);
      await clock.advance(1_000);
      expect(driver.ecg[0]).toMatchObject({ format: { microvoltPerCount: null, quality: 'display' } });
      expect(await driver.test()).toMatchObject({ ok: true, sentence: expect.stringContaining('毫伏') });
      await driver.stop();
    }
  });

  it('counts a damaged packet as lost in its place', async () => {
    const harm = (bytes: Uint8Array, burst: number) =>
      burst === 20 ? [bytes.map((byte, i) => (i === 40 ? byte ^ 4 : byte))] : [bytes];
    const { clock, driver } = createBench({}, harm);
    await clock.advance(2_000);
    const samples = samplesOf(driver, 0);
    expect(samples.size).toBe(995 - LAST);
    expect([200, 204, 205].map((place) => samples.has(place))).toEqual([false, false, true]);
    for (const [place, count] of samples) expect(count).toBe(countOf(place, 0));
    await driver.stop();
  });

  it('counts packets that vanished without a trace by the time that is missing', async () => {
    const { clock, unit, driver } = createBench();
    await clock.advance(10_000);
    unit.losePackets(30);
    await clock.advance(10_000);
    const last = framesIn(driver).at(-1);
    expect((last?.firstSample ?? 0) + (last?.count ?? 0)).toBe(10_000 - LAST);
    expect(samplesOf(driver, 0).size).toBe(10_000 - 150 - LAST);
    expect(await driver.test()).toMatchObject({ sentence: expect.stringContaining('丢失 150 个') });
    await driver.stop();
  });

  it('starts in the middle of a packet and between noise', async () => {
    const harm = (bytes: Uint8Array, burst: number) =>
      burst === 0 ? [Uint8Array.of(0x80, 0x17, 0x00, 9), bytes.subarray(33)] : [bytes];
    const { clock, driver } = createBench({}, harm);
    await clock.advance(1_000);
    expect(framesIn(driver)[0]?.firstSample).toBe(0);
    expect(samplesOf(driver, 1).size).toBe(495 - LAST);
    await driver.stop();
  });

  it('shows the unit’s fault for some seconds, though packets go on', async () => {
    const { clock, unit, driver } = createBench();
    await clock.advance(1_000);
    unit.tellFault(1, 2);
    await clock.advance(1_500);
    expect(driver.states.at(-1)).toMatchObject({ status: 'fault', fault: { code: 'unit-fault' } });
    expect(samplesOf(driver, 0).size).toBe(1_250 - LAST);
    await clock.advance(4_000);
    expect(driver.states.at(-1)).toEqual({ status: 'ready' });
    await driver.stop();
  });

  it('ends its signal when the unit falls silent, and begins a new one later', async () => {
    let awake = true;
    const { clock, driver } = createBench({}, (bytes) => (awake ? [bytes] : []));
    await clock.advance(3_000);
    awake = false;
    await clock.advance(5_000);
    expect(driver.ecg.at(-1)).toEqual({ type: 'ended' });
    expect(driver.states.at(-1)).toMatchObject({ status: 'offline', fault: { code: 'no-samples' } });
    awake = true;
    await clock.advance(20_000);
    expect(driver.states.at(-1)).toEqual({ status: 'ready' });
    expect(driver.ecg.filter(({ type }) => type === 'format')).toHaveLength(2);
    await driver.stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});
