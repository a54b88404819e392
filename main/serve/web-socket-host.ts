import type { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { CallContext } from '../procedures/base.ts';
import { newId } from '../store/new-id.ts';
import type { Connection } from './connection.ts';
import { isWellFormed } from './well-formed.ts';

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
    unsentBytes: () => wire.webSocket.bufferedAmount,
    close: () => wire.webSocket.close(1012),
  };
  wire.webSocket.on('error', () => wire.webSocket.terminate());
  const refuse = () => {
    services.log.write('wire-rubbish', { connection: connection.id });
    wire.webSocket.close(1007);
  };
  void handler.upgrade(onlyWellFormed(wire.webSocket, refuse), { context: { connection, services } });
  return connection;
}

/** The library prints what it cannot read, and a piece of it may be about a person: it gets nothing of the sort. */
function onlyWellFormed(
  webSocket: WebSocket,
  refuse: () => void,
): Pick<WebSocket, 'addEventListener' | 'send'> {
  return {
    send: webSocket.send.bind(webSocket),
    addEventListener: (type, listener, options) =>
      webSocket.addEventListener(
        type,
        (event) => {
          if ('data' in event && !isWellFormed(event.data)) refuse();
          else if (typeof listener === 'function') listener(event);
          else listener.handleEvent(event);
        },
        options,
      ),
  };
}
