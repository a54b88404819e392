import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Simulator } from '../../drivers/simulator.ts';
import {
  decodeHostEvent,
  EVENT_MAX,
  encodeCreate,
  encodeDestroy,
  encodeInput,
  encodeSetReportReply,
  type VirtualDevice,
} from './uhid.ts';

export const UHID = '/dev/uhid';
const POLL_MS = 2;
const APPEAR_MS = 3_000;

export interface PluggedIn {
  /** The device file, such as `/dev/hidraw3`. */
  readonly path: string;
  /** May be called twice. */
  unplug(): void;
}

/** Plays a simulated HID device to the kernel. Rejects when /dev/uhid cannot be opened or no device file appears. */
export async function plugIn(device: VirtualDevice, simulator: Simulator): Promise<PluggedIn> {
  const uhid = openSync(UHID, constants.O_RDWR | constants.O_NONBLOCK);
  writeSync(uhid, encodeCreate(device));
  const line = simulator.connect((report) => void writeSync(uhid, encodeInput(report)));
  const event = Buffer.alloc(EVENT_MAX);
  const polling = setInterval(() => {
    while (readEvent(uhid, event)) {
      const told = decodeHostEvent(event);
      if (told.kind === 'output') line.receive(told.report);
      if (told.kind !== 'feature') continue;
      writeSync(uhid, encodeSetReportReply(told.id));
      line.receiveFeature?.(told.report);
    }
  }, POLL_MS);
  let isPlugged = true;
  const unplug = () => {
    if (!isPlugged) return;
    isPlugged = false;
    clearInterval(polling);
    line.hangUp();
    writeSync(uhid, encodeDestroy());
    closeSync(uhid);
  };
  for (let waitedMs = 0; waitedMs < APPEAR_MS; waitedMs += 50) {
    const path = deviceFile(device.name);
    if (path) return { path, unplug };
    await pause(50);
  }
  unplug();
  throw new Error(`the kernel made no /dev/hidraw for “${device.name}”`);
}

function readEvent(uhid: number, event: Buffer): boolean {
  try {
    return readSync(uhid, event) > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return false;
    throw error;
  }
}

/** Found by its name: hidapi's own list asks udev for a USB port, which a virtual device has not. */
function deviceFile(name: string): string | undefined {
  const folder = '/sys/class/hidraw';
  const found = readdirSync(folder).find((entry) =>
    readFileSync(`${folder}/${entry}/device/uevent`, 'utf8').split('\n').includes(`HID_NAME=${name}`),
  );
  return found && `/dev/${found}`;
}
