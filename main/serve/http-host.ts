import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { WebSocketServer } from 'ws';
import { comesFromUs, hostIsOurs, isLoopback } from './allowed-origin.ts';
import { readCookie, SEAT_COOKIE, seatCookie } from './cookie.ts';
import { keepAlive } from './heartbeat.ts';
import { readBody } from './read-body.ts';
import { securityHeaders, serveStatic } from './static-files.ts';
import type { BrowserWire } from './web-socket-host.ts';

export interface HttpHostOptions {
  /** `127.0.0.1`, or `0.0.0.0` with a certificate once the clinic is open to the LAN. */
  readonly address: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly rendererDir: string;
  /** Takes a new browser's wire. */
  readonly accept: (wire: BrowserWire) => void;
  /** Pairs a browser with the seat of an administrator's code. */
  readonly pair: (
    code: string,
    address: string,
  ) => { readonly secret: string } | { readonly sentence: string };
}

export interface HttpHost {
  readonly port: number;
  readonly urls: readonly string[];
  readonly close: () => Promise<void>;
}

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
const MAX_WIRES = 100;

/** Serves the interface and the contract to browser seats. Rejects with the listen error (port taken …). */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const scheme = options.tls ? 'https' : 'http';
  const hosts = new Set<string>();
  const server: Server = options.tls ? createTlsServer(options.tls) : createServer();
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.on('request', (request, response) => {
    if (!hostIsOurs(request.headers.host, hosts)) return refuse(response, 421, '请用工作站自己的地址访问。');
    if (request.method === 'POST' && request.url === '/seat') {
      if (!comesFromUs(request.headers, hosts, scheme))
        return refuse(response, 403, '不接受别的网页的请求。');
      return void pairSeat(options, request, response);
    }
    serveStatic(options.rendererDir, request, response);
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const wanted = request.url === '/rpc' && comesFromUs(request.headers, hosts, scheme);
    if (!wanted || sockets.clients.size >= MAX_WIRES) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      keepAlive(webSocket);
      const remoteAddress = request.socket.remoteAddress ?? 'unknown';
      options.accept({
        webSocket,
        remoteAddress,
        local: isLoopback(remoteAddress),
        seatSecret: readCookie(request.headers.cookie, SEAT_COOKIE),
      });
    });
  });

  const port = await listen(server, options.port, options.address);
  for (const name of names(options.address)) hosts.add(`${name}:${port}`);
  return {
    port,
    urls: names(options.address)
      .filter((name) => name !== 'localhost' && name !== '[::1]')
      .map((name) => `${scheme}://${name}:${port}`),
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The names under which this host may be addressed. */
function names(address: string): readonly string[] {
  const own = ['127.0.0.1', 'localhost', '[::1]'];
  if (address !== '0.0.0.0') return own;
  const lan = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((net) => net.family === 'IPv4' && !net.internal)
    .map((net) => net.address);
  return [...lan, ...own];
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(sentence);
}

async function pairSeat(
  options: HttpHostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, 200);
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  const result = options.pair(code, request.socket.remoteAddress ?? 'unknown');
  if ('sentence' in result) return refuse(response, 403, result.sentence);
  const headers = { ...securityHeaders, 'Set-Cookie': seatCookie(result.secret, options.tls !== undefined) };
  response.writeHead(204, headers).end();
}
