import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { comesFromUs, hostIsOurs, isLoopback } from './allowed-origin.ts';
import { readCookie, SEAT_COOKIE, seatCookie } from './cookie.ts';
import { keepAlive } from './heartbeat.ts';
import { ownNames } from './own-names.ts';
import { readBody } from './read-body.ts';
import { securityHeaders, serveStatic } from './static-files.ts';
import type { BrowserWire } from './web-socket-host.ts';
import { createWireLimit } from './wire-limit.ts';

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
  /** Where it can be reached now, from other computers too once it is open to them. */
  readonly urls: () => readonly string[];
  readonly close: () => Promise<void>;
}

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

/** Serves the interface and the contract to browser seats. Rejects with the listen error (port taken …). */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const scheme = options.tls ? 'https' : 'http';
  const server: Server = options.tls ? createTlsServer(options.tls) : createServer();
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  const port = await listen(server, options.port, options.address);
  const hosts = ownNames(options.address === '0.0.0.0', port);
  server.on('request', (request, response) => {
    if (!hostIsOurs(request.headers.host, hosts)) return refuse(response, 421, '请用工作站自己的地址访问。');
    if (request.method === 'POST' && request.url === '/seat') {
      if (!comesFromUs(request.headers, hosts, scheme))
        return refuse(response, 403, '不接受别的网页的请求。');
      return void pairSeat(options, request, response);
    }
    serveStatic(options.rendererDir, request, response);
  });

  const isWanted = (request: IncomingMessage) =>
    request.url === '/rpc' && comesFromUs(request.headers, hosts, scheme);
  const sockets = acceptWires(server, isWanted, options.accept);
  return {
    port,
    urls: () => [...hosts.lan(), '127.0.0.1'].map((name) => `${scheme}://${name}:${port}`),
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function acceptWires(
  server: Server,
  isWanted: (request: IncomingMessage) => boolean,
  accept: HttpHostOptions['accept'],
): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const limit = createWireLimit();
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const remoteAddress = request.socket.remoteAddress ?? 'unknown';
    const leave = isWanted(request) ? limit.take(remoteAddress) : undefined;
    if (!leave) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    socket.once('close', leave);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      keepAlive(webSocket);
      const seatSecret = readCookie(request.headers.cookie, SEAT_COOKIE);
      accept({ webSocket, remoteAddress, local: isLoopback(remoteAddress), seatSecret });
    });
  });
  return sockets;
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
