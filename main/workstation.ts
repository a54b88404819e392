import { basename, dirname, join } from 'node:path';
import { onMessagePortClose } from '@orpc/client/message-port';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import { CLINIC, type ClinicState } from '../domain/clinic/state.ts';
import type { Driver } from '../drivers/types.ts';
import { type OpenServices, openServices } from './open-services.ts';
import type { CallContext } from './procedures/base.ts';
import { router } from './procedures/index.ts';
import type { Connection } from './serve/connection.ts';
import { type HttpHost, startHttpHost } from './serve/http-host.ts';
import { createLanHost } from './serve/lan-host.ts';
import { serveMessagePort } from './serve/message-port-host.ts';
import { pairSeat } from './serve/pair-seat.ts';
import { hashSeatSecret } from './serve/pairing.ts';
import { type BrowserWire, serveWebSocket } from './serve/web-socket-host.ts';
import { hostSeatId, seatIdBySecretHash } from './store/queries/seats.ts';
import type { TellRebuild } from './store/rebuild-progress.ts';

export interface WorkstationConfig {
  readonly dataDir: string;
  readonly practice: boolean;
  readonly version: string;
  readonly rendererDir: string;
  readonly storeKeyHex?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly nowMs?: () => number;
  /** What may be attached; all drivers of this program unless a bench brings its own. */
  readonly drivers?: readonly Driver[];
  /** Port of the LAN's HTTPS host once an administrator opens the clinic to it. */
  readonly lanPort?: number;
  /** Told each second while an update of the program makes the derived tables anew. */
  readonly rebuilding?: TellRebuild;
}

type Port = Parameters<PortHandler<CallContext>['upgrade']>[0];

/** A running node: one open store, served to a window and to browser seats. */
export interface Workstation {
  readonly acceptPort: (port: Port) => void;
  /** Serves browser seats on this computer only. */
  readonly serveLocal: (port: number) => Promise<HttpHost>;
  readonly close: () => Promise<void>;
}

const LAN_PORT = 7143;

export async function openWorkstation(config: WorkstationConfig): Promise<Workstation> {
  const nowMs = config.nowMs ?? Date.now;
  const windows = new PortHandler<CallContext>(router);
  const browsers = new WebSocketHandler<CallContext>(router);
  const connections = new Set<Connection>();
  const hosts: HttpHost[] = [];
  const hostOptions = {
    rendererDir: config.rendererDir,
    accept: acceptBrowser,
    pair: (code: string, address: string) => pairSeat(open.services, code, address),
  };
  let entering: Promise<void> | undefined;
  const lan = createLanHost({
    dataDir: config.dataDir,
    port: config.lanPort ?? LAN_PORT,
    start: (port, tls) => startHttpHost({ ...hostOptions, address: '0.0.0.0', port, tls }),
  });
  let open: OpenServices = await start(config.dataDir, config.practice);

  function start(dataDir: string, practice: boolean): Promise<OpenServices> {
    const { passphrase, version, drivers, rebuilding } = config;
    // Entered from the set-up page or started by itself, the practice clinic must open with the same key.
    const storeKeyHex = practice ? undefined : config.storeKeyHex;
    return openServices({
      dataDir,
      practice,
      storeKeyHex,
      passphrase,
      version,
      nowMs,
      drivers,
      lan,
      enterPractice,
      rebuilding,
    });
  }

  function closeConnections(): void {
    for (const connection of connections) connection.close();
    connections.clear();
  }

  /** Two pages that choose it at once enter one practice clinic. */
  function enterPractice(): Promise<void> {
    entering ??= changeToPractice().finally(() => {
      entering = undefined;
    });
    return entering;
  }

  /** The set-up page's other choice: the empty store is closed, the practice clinic opened, and every wire comes back to it. */
  async function changeToPractice(): Promise<void> {
    const before = open;
    open = await start(practiceDirBeside(config.dataDir), true);
    setTimeout(async () => {
      closeConnections();
      await before.close();
    }, 50);
  }

  function acceptBrowser(wire: BrowserWire): void {
    const { services } = open;
    const secretHash = wire.seatSecret === undefined ? undefined : hashSeatSecret(wire.seatSecret);
    const connection = serveWebSocket(browsers, services, {
      wire,
      // A browser on this very computer sits at the host's seat; any other must have been paired.
      seatId: () =>
        (secretHash && seatIdBySecretHash(services.store.db, secretHash)) ||
        (wire.local ? hostSeatId(services.store.db) : undefined),
    });
    connections.add(connection);
    wire.webSocket.on('close', () => connections.delete(connection));
  }

  const clinic = open.services.store.state<ClinicState>('clinic', CLINIC);
  if (clinic?.lanOpen) {
    const { log } = open.services;
    await lan
      .set(true, () => undefined)
      .then(
        (sentence) => sentence !== undefined && log.write('lan-refused', { sentence }),
        (error: unknown) => log.error('lan', error),
      );
  }

  return {
    acceptPort(port) {
      const { services } = open;
      const connection = serveMessagePort(windows, services, port, () => hostSeatId(services.store.db));
      connections.add(connection);
      onMessagePortClose(port, () => connections.delete(connection));
    },
    async serveLocal(port) {
      const host = await startHttpHost({ ...hostOptions, address: '127.0.0.1', port });
      hosts.push(host);
      return host;
    },
    async close() {
      closeConnections();
      for (const host of hosts) await host.close();
      await lan.close();
      await open.close();
    },
  };
}

function practiceDirBeside(dataDir: string): string {
  return basename(dataDir) === 'clinic' ? join(dirname(dataDir), 'practice') : join(dataDir, 'practice');
}
