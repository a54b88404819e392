import { basename, dirname, join } from 'node:path';
import { onMessagePortClose } from '@orpc/client/message-port';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import { seatKinds } from '../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../domain/clinic/state.ts';
import { draft } from '../domain/journal/index.ts';
import type { Driver } from '../drivers/types.ts';
import { type OpenServices, openServices } from './open-services.ts';
import type { CallContext } from './procedures/base.ts';
import { router } from './procedures/index.ts';
import type { Connection } from './serve/connection.ts';
import { type HttpHost, startHttpHost } from './serve/http-host.ts';
import { type LanCertificate, lanCertificate } from './serve/lan-certificate.ts';
import { serveMessagePort } from './serve/message-port-host.ts';
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
  let lanHost: HttpHost | undefined;
  let certificate: LanCertificate | undefined;
  let open: OpenServices = await start(config.dataDir, config.practice);

  function start(dataDir: string, practice: boolean): Promise<OpenServices> {
    const { passphrase, version, drivers, rebuilding } = config;
    // Entered from the set-up page or started by itself, the practice clinic must open with the same key.
    const storeKeyHex = practice ? undefined : config.storeKeyHex;
    const lan = {
      set: setLan,
      urls: () => lanHost?.urls() ?? [],
      fingerprint: () => (lanHost ? (certificate?.fingerprint ?? null) : null),
    };
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

  /** The set-up page's other choice: the empty store is closed, the practice clinic opened, and every wire comes back to it. */
  async function enterPractice(): Promise<void> {
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

  function pair(code: string, address: string) {
    const { store, pairing, sessions } = open.services;
    const result = pairing.redeem(code, address);
    if (!result.ok) return { sentence: result.sentence };
    const actor = { staffId: 'node', role: 'node', seatId: result.seatId };
    store.append(actor, () => [draft(seatKinds.paired, result.seatId, { secretHash: result.secretHash })]);
    sessions.endAllAt(result.seatId, '这个座位已改由另一台电脑使用，请联系管理员。');
    return { secret: result.secret };
  }

  const hostOptions = { rendererDir: config.rendererDir, accept: acceptBrowser, pair };

  async function setLan(wanted: boolean): Promise<string | undefined> {
    if (!wanted) {
      await lanHost?.close();
      lanHost = undefined;
      return undefined;
    }
    if (lanHost) return undefined;
    certificate = await lanCertificate(config.dataDir);
    const port = config.lanPort ?? LAN_PORT;
    try {
      lanHost = await startHttpHost({ ...hostOptions, address: '0.0.0.0', port, tls: certificate });
      return undefined;
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      return `端口 ${port} 已被别的程序占用，没有向局域网开放；本机照常使用，记录都在。请关闭那个程序，再开放一次。`;
    }
  }

  const clinic = open.services.store.state<ClinicState>('clinic', CLINIC);
  if (clinic?.lanOpen) {
    const { log } = open.services;
    await setLan(true).then(
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
      await lanHost?.close();
      await open.close();
    },
  };
}

function practiceDirBeside(dataDir: string): string {
  return basename(dataDir) === 'clinic' ? join(dirname(dataDir), 'practice') : join(dataDir, 'practice');
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
