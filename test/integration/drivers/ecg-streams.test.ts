import { describe, expect, it, onTestFinished } from 'vitest';
import { type Clock, systemClock } from '../../../drivers/clock.ts';
import { healthypi } from '../../../drivers/healthypi/driver.ts';
import { createHealthyPiSimulator } from '../../../drivers/healthypi/simulator.ts';
import { openbciCyton } from '../../../drivers/openbci-cyton/driver.ts';
import { createCytonSimulator } from '../../../drivers/openbci-cyton/simulator.ts';
import { physiogloveEs } from '../../../drivers/physioglove-es/driver.ts';
import { createPhysiogloveSimulator } from '../../../drivers/physioglove-es/simulator.ts';
import { pm6750 } from '../../../drivers/pm6750/driver.ts';
import { createModuleSimulator } from '../../../drivers/pm6750/simulator.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { type Simulator, serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import type { SerialAddress } from '../../../drivers/transport/address.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import type { Driver, DriverEvent, DriverSettings, OpenLine } from '../../../drivers/types.ts';
import { patient } from '../../support/drivers/module-bench.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { isState, type WatchedDriver, watchDriver } from '../../support/drivers/watched-driver.ts';

const clock = systemClock;
type Heart = (timeMs: number) => readonly number[];

/** A device that streams an ECG, and how its first channel counts what the heart does. */
interface StreamingDevice {
  readonly driver: Driver;
  readonly settings: DriverSettings;
  readonly create: (clock: Clock, heart: Heart) => Simulator;
  readonly countOf: (heart: Heart, place: number) => number;
}

const CYTON_MICROVOLT_PER_COUNT = 4.5e6 / 24 / 0x7fffff;

const devices: readonly StreamingDevice[] = [
  {
    driver: openbciCyton,
    settings: {},
    create: (time, heart) => createCytonSimulator({ clock: time, heart }),
    countOf: (heart, place) => Math.round((heart(place * 4)[0] ?? 0) / CYTON_MICROVOLT_PER_COUNT) + 0,
  },
  {
    driver: physiogloveEs,
    settings: { 'microvolt-per-count': 2.5 },
    create: (time, heart) => createPhysiogloveSimulator({ clock: time, heart }),
    countOf: (heart, place) => Math.round((heart(place * 2)[0] ?? 0) / 2.5) + 0,
  },
  {
    driver: pm6750,
    settings: {},
    create: (time, heart) => createModuleSimulator({ clock: time, heart, patient }),
    countOf: (heart, place) => Math.min(255, Math.max(0, Math.round(128 + (heart(place * 4)[0] ?? 0) / 20))),
  },
  {
    driver: healthypi,
    settings: { 'ecg-rate-hz': 125 },
    create: (time, heart) => createHealthyPiSimulator({ clock: time, heart }),
    countOf: (heart, place) => Math.round((heart(place * 8)[0] ?? 0) / 0.5) + 0,
  },
];
const cases = devices.map((device) => [device.driver.id, device] as const);

const isSamples = (event: DriverEvent) => event.type === 'ecg' && event.event.type === 'samples';
const isFormat = (event: DriverEvent) => event.type === 'ecg' && event.event.type === 'format';

function start({ driver, settings }: StreamingDevice, open: OpenLine): WatchedDriver {
  const watched = watchDriver(driver, open, clock, settings);
  onTestFinished(watched.stop);
  return watched;
}

async function onSerial(device: StreamingDevice, simulator: Simulator) {
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

async function onTcp(_: StreamingDevice, simulator: Simulator) {
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
function expectHeart(driver: WatchedDriver, { countOf }: StreamingDevice, heart: Heart): void {
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
