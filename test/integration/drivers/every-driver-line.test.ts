import { describe, expect, it, onTestFinished } from 'vitest';
import { type Clock, sleep } from '../../../drivers/clock.ts';
import { openInProcess, serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import type { OpenLine } from '../../../drivers/types.ts';
import { type DriverRow, rowName, type SimulatedDevice } from '../../support/drivers/driver-row.ts';
import { driverRows } from '../../support/drivers/driver-rows.ts';
import { createSpeedingClock } from '../../support/drivers/speeding-clock.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { isState, type WatchedDriver, watchDriver } from '../../support/drivers/watched-driver.ts';

const clock = createSpeedingClock(20);

/** A real line with a device on it that can be pulled out and put back. */
interface RealLine {
  readonly open: OpenLine;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}
type Attach = (row: DriverRow, device: SimulatedDevice) => Promise<RealLine>;

const onSerial: Attach = async (row, device) => {
  const pty = await testPtyPair();
  const settings = row.driver.serialLine ?? expect.fail('a serial driver names its line settings');
  const attach = async () => {
    const { signal } = new AbortController();
    const served = await serveOnSerial(device.simulator, { ...pty.device, ...settings }, { clock, signal });
    if (!served.ok) throw new Error(served.fault.detail);
    onTestFinished(served.transport.close);
  };
  await attach();
  return {
    open: (events, signal) => openTransport({ ...pty.host, ...settings }, events, { clock, signal }),
    unplug: pty.unplug,
    plugIn: async () => {
      await pty.plugIn();
      await attach();
    },
  };
};

const onTcp: Attach = async (_, device) => {
  let served = await serveOnTcp(device.simulator);
  const { host, port } = served;
  onTestFinished(() => served.close());
  return {
    open: (events, signal) => openTransport({ kind: 'tcp', host, port }, events, { clock, signal }),
    unplug: () => served.close(),
    plugIn: async () => {
      served = await serveOnTcp(device.simulator, port);
    },
  };
};

function start(row: DriverRow, open: OpenLine, time: Clock = clock): WatchedDriver {
  const driver = watchDriver(row.driver, open, time);
  onTestFinished(driver.stop);
  return driver;
}

const PATIENCE_MS = 20_000;
const MOST_USES = 20;

/**
 * What a memory holds is told as soon as the device is found; anything else when somebody uses a device that is ready. A
 * busy machine does not always see a finger for long enough at a stretch: then it is put in again.
 */
async function measure(row: DriverRow, device: SimulatedDevice, driver: WatchedDriver) {
  if (!device.expected.isStored) await driver.next(isState('ready'));
  const done = new AbortController();
  const told = reading(driver).finally(() => done.abort());
  for (let uses = 0; uses < MOST_USES && !done.signal.aborted; uses++) {
    device.use();
    await sleep(clock, row.withinMs + PATIENCE_MS, done.signal);
  }
  return told;
}

async function reading(driver: WatchedDriver) {
  const event = await driver.next((one) => one.type === 'reading' && one.reading.kind === 'vitals');
  if (event.type !== 'reading') return expect.fail('no reading');
  const { atMs, ...told } = event.reading;
  return told;
}

const serialRows = driverRows
  .filter(({ line }) => line === 'serial')
  .map((row) => [rowName(row), row] as const);
const hidRows = driverRows.filter(({ line }) => line === 'hid').map((row) => [rowName(row), row] as const);

describe.each([
  ['serial line', onSerial],
  ['TCP', onTcp],
] as const)('over a %s', (_, attach) => {
  it.each(serialRows)('%s tells its measurement, and again after the cable was out', async (__, row) => {
    const device = row.create(clock, 0);
    const line = await attach(row, device);
    const driver = start(row, line.open);
    expect(await measure(row, device, driver)).toEqual(device.expected);
    await line.unplug();
    await driver.next(isState('offline'));
    await line.plugIn();
    expect(await measure(row, device, driver)).toEqual(device.expected);
  });

  it.each(serialRows)('%s keeps two devices on two lines apart', async (__, row) => {
    const devices = [row.create(clock, 0), row.create(clock, 1)];
    const told = devices.map(async (device) => {
      const line = await attach(row, device);
      return measure(row, device, start(row, line.open));
    });
    expect(await Promise.all(told)).toEqual(devices.map((device) => device.expected));
  });
});

it.each(hidRows)('%s tells its measurement at report level', async (_, row) => {
  const device = row.create(clock, 0);
  device.use();
  expect(await reading(start(row, openInProcess(device.simulator)))).toEqual(device.expected);
});
