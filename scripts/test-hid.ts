import { accessSync, constants } from 'node:fs';
import { systemClock } from '../drivers/clock.ts';
import { contourAstm } from '../drivers/contour-astm/driver.ts';
import { createContourSimulator } from '../drivers/contour-astm/simulator.ts';
import type { Simulator } from '../drivers/simulator.ts';
import { taidocTd42xx } from '../drivers/taidoc-td42xx/driver.ts';
import { createTaidocSimulator } from '../drivers/taidoc-td42xx/simulator.ts';
import { openTransport } from '../drivers/transport/open.ts';
import type { Driver, DriverEvent } from '../drivers/types.ts';
import { isState, watchDriver } from '../test/support/drivers/watched-driver.ts';
import { contourDescriptor, cp2110Descriptor } from './support/hid-descriptors.ts';
import { plugIn, UHID } from './support/virtual-hid.ts';

const MG_PER_DL = 93;
const LONGEST_MS = 30_000;

/** A meter with plain reports, and one with numbered and feature reports. */
function cases(): readonly (readonly [Driver, Simulator, Uint8Array])[] {
  const contour = createContourSimulator('7358-1611135');
  contour.store({ value: String(MG_PER_DL), unit: 'mg/dL', markers: '', time: '202611020730' });
  const taidoc = createTaidocSimulator();
  taidoc.store({ year: 2026, month: 11, day: 2, hour: 7, minute: 30, mgPerDl: MG_PER_DL, flag: 0 });
  return [
    [contourAstm, contour, contourDescriptor],
    [taidocTd42xx, taidoc, cp2110Descriptor],
  ];
}

/** The driver reads a virtual device through the kernel and node-hid, and notices that it is pulled out. */
async function tryDriver(driver: Driver, simulator: Simulator, descriptor: Uint8Array): Promise<void> {
  const [usbId] = driver.usbIds ?? [];
  if (!usbId) throw new Error(`${driver.id} names no USB ids`);
  const plugged = await plugIn({ name: `test ${driver.id}`, ...usbId, descriptor }, simulator);
  const address = { kind: 'hid', ...usbId, path: plugged.path } as const;
  const watched = watchDriver(
    driver,
    (events, signal) => openTransport(address, events, { clock: systemClock, signal }),
    systemClock,
  );
  try {
    await inTime(`${driver.id}: no reading`, watched.next(isExpected));
    plugged.unplug();
    await inTime(`${driver.id}: unplugging went unnoticed`, watched.next(isState('offline')));
  } finally {
    plugged.unplug();
    await watched.stop();
  }
}

const isExpected = (event: DriverEvent) =>
  event.type === 'reading' && event.reading.kind === 'vitals' && event.reading.values[0]?.value === MG_PER_DL;

async function inTime(complaint: string, event: Promise<unknown>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(complaint)), LONGEST_MS).unref();
  });
  await Promise.race([event, late]);
}

function missing(): string | null {
  if (process.platform !== 'linux') return 'virtual HID devices need Linux';
  try {
    accessSync(UHID, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return `${UHID} cannot be used (${error instanceof Error ? error.message : error}): load the module uhid, and be root`;
  }
}

/** `npm run test:hid`: the HID path against virtual devices of the kernel. */
const reason = missing();
if (reason !== null) console.log(`HID test skipped: ${reason}.`);
else {
  for (const [driver, simulator, descriptor] of cases()) {
    try {
      await tryDriver(driver, simulator, descriptor);
      console.log(`HID test of ${driver.id}: passed.`);
    } catch (error) {
      console.error(`HID test of ${driver.id} failed: ${error instanceof Error ? error.message : error}.`);
      process.exitCode = 1;
    }
  }
}
