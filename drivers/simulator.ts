import { createServer, type Socket } from 'node:net';
import type { SerialAddress } from './transport/address.ts';
import { openSerial } from './transport/serial.ts';
import type { OpenContext, OpenResult, Transport } from './transport/types.ts';
import type { OpenLine } from './types.ts';

/** A host's line as the device sees it. */
export interface SimulatedLine {
  /** Bytes from the host. Never throws. */
  receive(bytes: Uint8Array): void;
  /** A HID feature report from the host, its id first. Never throws. */
  receiveFeature?(report: Uint8Array): void;
  /** The host is gone; nothing may be sent any more. */
  hangUp(): void;
}

/** The device's side of a protocol, free of any transport. */
export interface Simulator {
  connect(send: (bytes: Uint8Array) => void): SimulatedLine;
}

/** Attaches a simulator inside the same process, without any port. */
export function openInProcess(simulator: Simulator): OpenLine {
  return (events) => {
    let open = true;
    const line = simulator.connect((bytes) => {
      if (open) events.onData(Uint8Array.from(bytes));
    });
    const transport: Transport = {
      write: async (bytes) => {
        if (open) line.receive(Uint8Array.from(bytes));
        return null;
      },
      writeFeature: async (report) => {
        if (open) line.receiveFeature?.(Uint8Array.from(report));
        return null;
      },
      close: async () => {
        open = false;
        line.hangUp();
      },
    };
    return Promise.resolve({ ok: true, transport });
  };
}

export interface ServedSimulator {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a simulator as a TCP serial server does. Port 0 takes a free one. Rejects when the port cannot be had. Only
 * this computer can reach it unless another `host` is given.
 */
export function serveOnTcp(simulator: Simulator, port = 0, host = '127.0.0.1'): Promise<ServedSimulator> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    const line = simulator.connect((bytes) => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => line.receive(Uint8Array.from(chunk)));
    socket.on('error', () => undefined); // followed by `close`
    socket.on('close', () => {
      sockets.delete(socket);
      line.hangUp();
    });
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({ host, port: boundPort, close });
    });
  });
}

/** Serves a simulator on the other end of a serial line: a null-modem cable or one side of a pair of pseudo-terminals. */
export async function serveOnSerial(
  simulator: Simulator,
  address: SerialAddress,
  context: OpenContext,
): Promise<OpenResult> {
  let transport: Transport | null = null;
  const line = simulator.connect((bytes) => void transport?.write(bytes));
  const opened = await openSerial(address, { onData: line.receive, onLost: line.hangUp }, context);
  if (!opened.ok) return opened;
  transport = opened.transport;
  const close = async () => {
    line.hangUp();
    await opened.transport.close();
  };
  return { ok: true, transport: { write: opened.transport.write, close } };
}
