import { systemClock } from '../../../drivers/clock.ts';
import { createSamSimulator, type SamSimulator } from '../../../drivers/identity-card-sam/simulator.ts';
import { serveOnSerial } from '../../../drivers/simulator.ts';
import { connectClient } from '../../bench/node-client.ts';
import { createPtyPair } from '../../support/drivers/pty-pair.ts';

export interface DeskReader {
  readonly simulator: SamSimulator;
  /** Pulls the reader's cable, and the simulator's with it. */
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** The serial port as the administrator would type it. */
  readonly path: string;
}

/** A reader on a real serial line; the workstation does not know of it yet. */
export async function serialReader(dir: string): Promise<DeskReader> {
  const pty = await createPtyPair(dir);
  const simulator = createSamSimulator({ clock: systemClock, latencyMs: () => 20 });
  let hangUp = async () => {};
  const attach = async () => {
    const context = { clock: systemClock, signal: new AbortController().signal };
    const served = await serveOnSerial(simulator, pty.device, context);
    if (!served.ok) throw new Error(served.fault.detail);
    hangUp = served.transport.close;
  };
  await attach();
  const unplug = async () => {
    await hangUp().catch(() => undefined);
    await pty.unplug();
  };
  return {
    simulator,
    path: pty.host.path,
    unplug,
    plugIn: async () => {
      await pty.plugIn();
      await attach();
    },
    close: unplug,
  };
}

/** Has the administrator attach the reader to the desk's seat. */
export async function attachToDesk(url: string, reader: DeskReader): Promise<void> {
  const { client, close } = await connectClient(url);
  const { practiceAccounts, practiceSeats } = await client.session.status();
  const administrator = practiceAccounts.find(({ role }) => role === 'administrator');
  const desk = practiceSeats.find(({ name }) => name === '前台');
  if (!administrator || !desk) throw new Error('the practice clinic has no administrator or desk');
  await client.session.signIn(administrator);
  const [driver] = await client.devices.drivers();
  await client.devices.attach({
    name: '串口读卡器',
    driverId: driver?.id ?? '',
    seatId: desk.id,
    address: { kind: 'serial', path: reader.path, baudRate: 115_200 },
  });
  close();
}
