import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { type Simulator, serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import type { SerialAddress } from '../../../drivers/transport/address.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import type { DriverEvent, OpenLine } from '../../../drivers/types.ts';
import { type EcgRow, ecgRows, type Heart } from '../../support/drivers/rows/ecg.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { isState, type WatchedDriver, watchDriver } from '../../support/drivers/watched-driver.ts';

const clock = systemClock;
const cases = ecgRows.map((row) => [row.driver.id, row] as const);

const isSamples = (event: DriverEvent) => event.type === 'ecg' && event.event.type === 'samples';
const isFormat = (event: DriverEvent) => event.type === 'ecg' && event.event.type === 'format';

function start({ driver, settings }: EcgRow, open: OpenLine): WatchedDriver {
  const watched = watchDriver(driver, open, clock, settings);
  onTestFinished(watched.stop);
  return watched;
}

async function onSerial(device: EcgRow, simulator: Simulator) {
  const pty = await testPtyPair();
  const line = device.driver.serialLine ?? expect.fail('a serial driver names its line settings');
  const attach = async () => {
    const address: SerialAddress = { ...pty.device, ...line };
    const served = await serveOnSerial(simulator, address, { clock, signal: new AbortController().signal });
    if (!served.ok) throw new Error(served.fault.detail);
    onTestFinished(served.transport.close);
    return served.transport;
  };
  let end = await attach();
  return {
    open: ((events, signal) =>
      openTransport({ ...pty.host, ...line }, events, { clock, signal })) satisfies OpenLine,
    unplug: async () => {
      await end.close();
      await pty.unplug();
    },
    plugIn: async () => {
      await pty.plugIn();
      end = await attach();
    },
  };
}

async function onTcp(_: EcgRow, simulator: Simulator) {
  let served = await serveOnTcp(simulator);
  const { host, port } = served;
  onTestFinished(() => served.close());
  return {
    open: ((events, signal) =>
      openTransport({ kind: 'tcp', host, port }, events, { clock, signal })) satisfies OpenLine,
    unplug: () => served.close(),
    plugIn: async () => {
      served = await serveOnTcp(simulator, port);
    },
  };
}

/** Frames behind whatever the operating system had kept from before the host listened. */
const FRESH_FRAMES = 8;
/** What a device may have sent before the host listened: the longest wait before a line is opened again. */
const MOST_BEFORE = 5_000;

/** The latest samples are the heart's, one after the other, from the place at which the stream was joined. */
function expectHeart(driver: WatchedDriver, { countOf }: EcgRow, heart: Heart): void {
  const told = driver.ecg.slice(-FRESH_FRAMES).flatMap((event) => {
    if (event.type !== 'samples') return expect.fail(event.type);
    return Array.from({ length: event.count }, (_, i) => ({
      place: event.firstSample + i,
      count: event.samples[i] ?? Number.NaN,
    }));
  });
  expect(told.length).toBeGreaterThanOrEqual(FRESH_FRAMES);
  const joined = Array.from({ length: MOST_BEFORE }, (_, shift) => shift).find((shift) =>
    told.every(({ place, count }) => countOf(heart, place + shift) === count),
  );
  expect(joined).toBeDefined();
}

async function enough(driver: WatchedDriver, frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) await driver.next(isSamples);
}

describe.each([
  ['serial line', onSerial],
  ['TCP', onTcp],
] as const)('an ECG over a %s', (_, attach) => {
  it.each(cases)('%s comes sample by sample, and anew after the cable was out', async (__, device) => {
    const heart = simulatedHeart({ noiseMicrovolt: 200 });
    const line = await attach(device, device.create(clock, heart));
    const driver = start(device, line.open);
    await driver.next(isFormat);
    await enough(driver, 15);
    expectHeart(driver, device, heart);
    await line.unplug();
    await driver.next(isState('offline'));
    await line.plugIn();
    await driver.next(isFormat);
    await enough(driver, 15);
    expectHeart(driver, device, heart);
  });

  it.each(cases)('%s keeps two devices apart', async (__, device) => {
    const hearts = [60, 90].map((beatsPerMin) => simulatedHeart({ beatsPerMin, noiseMicrovolt: 200 }));
    await Promise.all(
      hearts.map(async (heart) => {
        const line = await attach(device, device.create(clock, heart));
        const driver = start(device, line.open);
        await driver.next(isFormat);
        await enough(driver, 15);
        expectHeart(driver, device, heart);
      }),
    );
  });
});
