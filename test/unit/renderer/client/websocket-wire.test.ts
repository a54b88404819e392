import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { openWebSocketWire, rpcUrl } from '../../../../renderer/client/websocket-wire.ts';

const servers: WebSocketServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});

async function serve(): Promise<{ server: WebSocketServer; url: string }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('rpcUrl', () => {
  it('keeps to the host of the page and to its encryption', () => {
    expect(rpcUrl({ protocol: 'http:', host: '127.0.0.1:7100' })).toBe('ws://127.0.0.1:7100/rpc');
    expect(rpcUrl({ protocol: 'https:', host: '10.0.0.2:7100' })).toBe('wss://10.0.0.2:7100/rpc');
  });
});

describe('openWebSocketWire', () => {
  it('opens, and tells when the node hangs up', async () => {
    const { server, url } = await serve();
    const wire = await openWebSocketWire(url);
    const closed = new Promise<void>((resolve) => wire.onClose(resolve));
    for (const client of server.clients) client.terminate();
    await closed;
    let late = 0;
    wire.onClose(() => (late += 1));
    expect(late).toBe(1);
  });

  it('counts its own closing as closed at once', async () => {
    const { url } = await serve();
    const wire = await openWebSocketWire(url);
    let closed = 0;
    wire.onClose(() => (closed += 1));
    wire.close();
    wire.close();
    expect(closed).toBe(1);
  });

  it('rejects when nobody listens', async () => {
    const { server, url } = await serve();
    await new Promise((resolve) => server.close(resolve));
    await expect(openWebSocketWire(url)).rejects.toThrow();
  });
});
