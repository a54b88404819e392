import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../drivers/clock.ts';
import { type Simulator, serveOnSerial } from '../../../drivers/simulator.ts';
import { createPtyPair } from '../../support/drivers/pty-pair.ts';
import { actAs } from './queue.ts';

export interface SerialDevice {
  /** The serial port as the administrator would type it. */
  readonly path: string;
  /** Pulls the device's cable, and the simulator's with it. */
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
}

/** A simulated device on a real serial line; the workstation does not know of it yet. Unplug it at the end. */
export async function serialDevice(dir: string, simulator: Simulator): Promise<SerialDevice> {
  const pty = await createPtyPair(dir);
  let hangUp = async () => {};
  const attach = async () => {
    const context = { clock: systemClock, signal: new AbortController().signal };
    const served = await serveOnSerial(simulator, pty.device, context);
    if (!served.ok) throw new Error(served.fault.detail);
    hangUp = served.transport.close;
  };
  await attach();
  return {
    path: pty.host.path,
    unplug: async () => {
      await hangUp().catch(() => undefined);
      await pty.unplug();
    },
    plugIn: async () => {
      await pty.plugIn();
      await attach();
    },
  };
}

interface Attachment {
  readonly name: string;
  readonly driverId: string;
  /** The seat's name. */
  readonly seat: string;
  readonly baudRate: number;
}

/** Has the administrator of the practice clinic attach a serial device to a seat. */
export async function attachToSeat(url: string, path: string, wish: Attachment): Promise<void> {
  const { client, close } = await actAs(url, 'guanli');
  const { practiceSeats } = await client.session.status();
  const seat = practiceSeats.find(({ name }) => name === wish.seat);
  if (!seat) throw new Error(`the practice clinic has no seat ${wish.seat}`);
  const { name, driverId, baudRate } = wish;
  await client.devices.attach({
    name,
    driverId,
    seatId: seat.id,
    address: { kind: 'serial', path, baudRate },
  });
  close();
}

/** A simulated device on a serial line of its own, attached to a seat. Unplug it at the end. */
export async function deviceAtSeat(
  url: string,
  dir: string,
  simulator: Simulator,
  wish: Attachment,
): Promise<SerialDevice> {
  const place = join(dir, wish.driverId);
  mkdirSync(place);
  const line = await serialDevice(place, simulator);
  await attachToSeat(url, line.path, wish);
  return line;
}
