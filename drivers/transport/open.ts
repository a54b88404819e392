import type { Address } from './address.ts';
import { openHid } from './hid.ts';
import { openReplay } from './replay.ts';
import { openSerial } from './serial.ts';
import { openTcp } from './tcp.ts';
import type { OpenContext, OpenResult, TransportEvents } from './types.ts';

/** Opens the line that an address names. Never rejects: what went wrong is a fault with a sentence. */
export function openTransport(
  address: Address,
  events: TransportEvents,
  context: OpenContext,
): Promise<OpenResult> {
  switch (address.kind) {
    case 'serial':
      return openSerial(address, events, context);
    case 'tcp':
      return openTcp(address, events, context);
    case 'hid':
      return openHid(address, events, context);
    case 'replay':
      return openReplay(address, events, context);
  }
}
