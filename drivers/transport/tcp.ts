import { connect, type Socket } from 'node:net';
import { describeAddress, type TcpAddress } from './address.ts';
import { cancelled, type TransportFault, type TransportFaultCode, transportFault } from './faults.ts';
import type { OpenContext, OpenResult, Transport, TransportEvents } from './types.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A serial server that lost its power sends no FIN: only keep-alive probes find out. */
const KEEP_ALIVE_AFTER_MS = 10_000;

/** Connects to a serial server or simulator. Never rejects. */
export function openTcp(
  address: TcpAddress,
  events: TransportEvents,
  context: OpenContext,
): Promise<OpenResult> {
  const what = describeAddress(address);
  const failed = (fault: TransportFault): OpenResult => ({ ok: false, fault });
  if (context.signal.aborted) return Promise.resolve(failed(cancelled(what)));
  if (address.host === '' || !(Number.isInteger(address.port) && address.port > 0 && address.port < 65536)) {
    return Promise.resolve(failed(transportFault('bad-address', what, 'host or port out of range')));
  }
  return new Promise((resolve) => {
    const socket = connect({
      host: address.host,
      port: address.port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_AFTER_MS,
    });
    const settle = (result: OpenResult) => {
      cancelTimer();
      context.signal.removeEventListener('abort', aborted);
      socket.off('connect', connected);
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const aborted = () => settle(failed(cancelled(what)));
    const connected = () => settle({ ok: true, transport: transportOver(socket, what, events) });
    const cancelTimer = context.clock.setTimer(CONNECT_TIMEOUT_MS, () =>
      settle(failed(transportFault('connect-timeout', what, `no connection in ${CONNECT_TIMEOUT_MS} ms`))),
    );
    context.signal.addEventListener('abort', aborted, { once: true });
    socket.on('error', (error) => settle(failed(connectFault(what, error)))); // once connected, of no effect
    socket.once('connect', connected);
  });
}

function transportOver(socket: Socket, what: string, events: TransportEvents): Transport {
  let closed = false;
  let reason = 'closed by the other side';
  socket.on('data', (chunk: Buffer) => {
    if (!closed) events.onData(new Uint8Array(chunk));
  });
  socket.on('error', (error) => {
    reason = error.message;
  });
  socket.on('close', () => {
    if (!closed) events.onLost(transportFault('port-lost', what, reason));
    closed = true;
  });
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        socket.write(bytes, (error) =>
          resolve(error ? transportFault('port-lost', what, error.message) : null),
        );
      }),
    close: () => {
      closed = true;
      if (socket.closed) return Promise.resolve();
      return new Promise((resolve) => {
        socket.once('close', () => resolve());
        socket.destroy();
      });
    },
  };
}

const CODES: Readonly<Record<string, TransportFaultCode>> = {
  ECONNREFUSED: 'host-refused',
  ENOTFOUND: 'host-unreachable',
  EAI_AGAIN: 'host-unreachable',
  EHOSTUNREACH: 'host-unreachable',
  ENETUNREACH: 'host-unreachable',
  ETIMEDOUT: 'connect-timeout',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
};

function connectFault(what: string, error: NodeJS.ErrnoException): TransportFault {
  return transportFault(CODES[error.code ?? ''] ?? 'open-failed', what, error.message);
}
