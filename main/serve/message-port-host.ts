import type { RPCHandler } from '@orpc/server/message-port';
import type { CallContext } from '../procedures/base.ts';
import { newId } from '../store/new-id.ts';
import type { Connection } from './connection.ts';

type Port = Parameters<RPCHandler<CallContext>['upgrade']>[0];

/** Serves the contract to the Electron window over the port that the shell handed over. It sits at the host's seat. */
export function serveMessagePort(
  handler: RPCHandler<CallContext>,
  services: CallContext['services'],
  port: Port,
  hostSeatId: () => string | undefined,
): Connection {
  const connection: Connection = {
    id: newId(),
    kind: 'window',
    local: true,
    remoteAddress: 'window',
    seatId: hostSeatId,
    session: undefined,
    close: () => {
      if ('close' in port && typeof port.close === 'function') port.close();
    },
  };
  handler.upgrade(port, { context: { connection, services } });
  if ('start' in port && typeof port.start === 'function') port.start();
  return connection;
}
