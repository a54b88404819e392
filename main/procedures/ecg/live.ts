import { setTimeout } from 'node:timers/promises';
import type { EcgLiveEvent } from '../../../contract/ecg-views.ts';
import type { DeviceState } from '../../../domain/devices/events.ts';
import type { Connection } from '../../serve/connection.ts';
import type { Services } from '../../services.ts';
import { notFound, os } from '../base.ts';
import { whileSignedIn } from '../while-signed-in.ts';

export const sources = os.ecg.sources.handler(({ context, signal }) =>
  whileSignedIn(
    context,
    context.services.ecg.sources(context.actor.seatId, signal ?? new AbortController().signal),
  ),
);

/** Throws for a device that does not stand at this seat: nobody watches or records another room's patient. */
export function checkOwnDevice({ store }: Services, seatId: string, deviceId: string): void {
  const device = store.state<DeviceState>('device', deviceId);
  if (!device?.attached || device.seatId !== seatId) throw notFound();
}

export const live = os.ecg.live.handler(({ input: { deviceId }, context, signal }) => {
  const { services, actor, connection } = context;
  checkOwnDevice(services, actor.seatId, deviceId);
  const curve = services.ecg.curves.of(deviceId);
  const until = signal ?? new AbortController().signal;
  return whileSignedIn(context, atThePagesPace(connection, curve.watch(until), until));
});

/** About a second of twelve leads at 1000 Hz. */
const MOST_UNSENT_BYTES = 64 * 1024;
const LOOK_AGAIN_MS = 50;

/** Takes nothing more from the curve while the wire still has enough to send: what the page then misses is counted. */
async function* atThePagesPace(
  { unsentBytes }: Connection,
  events: AsyncIterable<EcgLiveEvent>,
  until: AbortSignal,
): AsyncGenerator<EcgLiveEvent, void, void> {
  for await (const event of events) {
    while (!until.aborted && (unsentBytes?.() ?? 0) > MOST_UNSENT_BYTES) await setTimeout(LOOK_AGAIN_MS);
    yield event;
  }
}
