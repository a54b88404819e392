import type { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { CallContext } from '../procedures/base.ts';
import { newId } from '../store/new-id.ts';
import type { Connection } from './connection.ts';

/** A browser's WebSocket after its Origin was checked. */
export interface BrowserWire {
  readonly webSocket: WebSocket;
  readonly remoteAddress: string;
  readonly local: boolean;
  readonly seatSecret: string | undefined;
}

export interface BrowserSeat {
  readonly wire: BrowserWire;
  readonly seatId: () => string | undefined;
}

/** Serves the contract on one browser's wire. */
export function serveWebSocket(
  handler: RPCHandler<CallContext>,
  services: CallContext['services'],
  { wire, seatId }: BrowserSeat,
): Connection {
  const connection: Connection = {
    id: newId(),
    kind: 'browser',
    local: wire.local,
    remoteAddress: wire.remoteAddress,
    seatId,
    session: undefined,
    close: () => wire.webSocket.close(1012),
  };
  wire.webSocket.on('error', () => wire.webSocket.terminate());
  void handler.upgrade(wire.webSocket, { context: { connection, services } });
  return connection;
}
