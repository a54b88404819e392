import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type { NodeClient } from '../../bench/node-client.ts';
import { testClinic, testWorkstation } from '../../support/workstation.ts';

function knock(url: string, headers: Record<string, string>): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, { headers });
    socket.once('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.once('error', (error) => resolve(error.message));
  });
}

function get(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** A browser types the administrator's code in; gives the cookie that it gets. */
async function paired(url: string, code: string): Promise<string> {
  const headers = { origin: url };
  const answer = await fetch(`${url}/seat`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  expect(answer.status).toBe(204);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('the HTTP host', () => {
  it('takes a wire from our own page only', async () => {
    const { url } = await testWorkstation();
    expect(await knock(url, { origin: url })).toBe('open');
    expect(await knock(url, { origin: 'http://evil.example' })).toBe(403);
    expect(await knock(url, {})).toBe(403);
    expect(await knock(url, { origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
  });

  it('answers under its own names only, and pairs from its own page only', async () => {
    const { url } = await testWorkstation();
    expect(await get(url, { host: 'evil.example' })).toBe(421);
    expect(await get(`${url}/seat`, { origin: 'http://evil.example' }, 'POST')).toBe(403);
    expect(await get(`${url}/seat`, { origin: url }, 'POST')).toBe(403);
    expect(await get(url, {}, 'DELETE')).toBe(405);
  });

  it('goes on serving after a request whose address is none', async () => {
    const { url } = await testWorkstation();
    const { port, host } = new URL(url);
    for (const address of ['//', '//[', `/${'a'.repeat(300)}.js`]) {
      const socket = createConnection(Number(port), '127.0.0.1');
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(String(await text(socket))).toMatch(/^HTTP\/1.1 404 /);
    }
  });

  it('ends a wire that sends rubbish or too much, and goes on serving others', async () => {
    const { url, connect, dataDir } = await testWorkstation();
    const said = vi.spyOn(console, 'error');
    for (const rubbish of ['{"', '[]', Buffer.from([0x7b, 0xff]), Buffer.alloc(9 * 1024 * 1024)]) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, { origin: url });
      await new Promise((resolve) => socket.once('open', resolve));
      socket.on('error', () => undefined);
      const ended = new Promise((resolve) => socket.once('close', resolve));
      socket.send(rubbish);
      await ended;
    }
    // What it was stands nowhere: it may be about a person.
    expect(said).not.toHaveBeenCalled();
    expect(readFileSync(join(dataDir, 'logs', 'node.log'), 'utf8').match(/wire-rubbish/g)).toHaveLength(3);
    expect((await (await connect()).session.status()).stage).toBe('set-up');
  });

  it('makes a browser a seat by an administrator’s code, and no seat once it is revoked', async () => {
    const { url, connect } = await testWorkstation();
    const administrator = await connect();
    await administrator.session.foundClinic(testClinic);
    const { id } = await administrator.seats.add({ name: '护士站', prefix: 'B', roomId: null });
    const cookie = await paired(url, (await administrator.seats.pairingCode({ id })).code);
    const nurse = await connect({ cookie });
    expect((await nurse.session.status()).seat).toMatchObject({ name: '护士站', prefix: 'B' });
    await administrator.seats.revoke({ id, reason: '换电脑' });
    expect((await nurse.session.status()).seat).not.toMatchObject({ name: '护士站' });
  });

  it('leaves a seat to the computer that was paired last: whoever sits at the former one is out', async () => {
    const { url, connect } = await testWorkstation();
    const administrator = await connect();
    await administrator.session.foundClinic(testClinic);
    const { id } = await administrator.seats.add({ name: '护士站', prefix: 'B', roomId: null });
    const pairAnew = async () =>
      connect({ cookie: await paired(url, (await administrator.seats.pairingCode({ id })).code) });
    const hushi = { loginName: 'hushi', password: 'another password' };
    await administrator.staff.add({ ...hushi, name: '护士甲', roles: ['nurse'] });

    const former = await pairAnew();
    const { token } = await former.session.signIn(hushi);
    const events = await former.session.events();
    await events.next();
    const later = await pairAnew();
    expect((await events.next()).value).toMatchObject({
      type: 'ended',
      sentence: expect.stringContaining('另一台'),
    });
    await expect(former.session.touch()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await expect(later.session.resume({ token })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await former.session.status()).seat).not.toMatchObject({ name: '护士站' });
    expect(await later.session.signIn(hushi)).toMatchObject({ seat: { name: '护士站' } });
  });

  it('opens to the LAN with HTTPS when the administrator says so; an unpaired browser there has no seat', async (context) => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((net) => net.family === 'IPv4' && !net.internal)?.address;
    if (!outside) {
      console.log('skipped: this machine has no network address besides 127.0.0.1');
      return context.skip();
    }
    const { connect } = await testWorkstation();
    const administrator = await connect();
    await administrator.session.foundClinic(testClinic);
    await administrator.node.setLan({ open: true });
    const info = await administrator.node.info();
    const url = info.lanUrls.find((each) => each.includes(outside)) ?? '';
    expect(info.certificateFingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    const socket = new WebSocket(`${url.replace('https', 'wss')}/rpc`, {
      origin: url,
      rejectUnauthorized: false,
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const { RPCLink: SocketLink } = await import('@orpc/client/websocket');
    const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket });
    const stranger: NodeClient = createORPCClient(link);
    expect(await stranger.session.status()).toMatchObject({ stage: 'seat-unknown', seat: null });
    await expect(
      stranger.session.signIn({ loginName: 'guanli', password: 'a long password' }),
    ).rejects.toMatchObject({
      data: { code: 'seat-unknown' },
    });
    // Nor anything else that is open to whoever has not signed in.
    const codeOf = (call: Promise<unknown>) => call.catch((error) => error.data?.code ?? error.code);
    expect(await codeOf(stranger.queue.board())).toBe('seat-unknown');
    expect(await codeOf(stranger.queue.changes().then((stream) => stream.next()))).toBe('seat-unknown');
    expect(await codeOf(stranger.session.enterPractice())).toBe('not-here');
    expect(await codeOf(stranger.session.foundClinic(testClinic))).toBe('not-here');
    socket.terminate();
    await administrator.node.setLan({ open: false });
    expect((await administrator.node.info()).lanUrls).toEqual([]);
  });

  it('stays closed to the LAN, in a sentence, while another program holds the port', async () => {
    const squatter = createServer().listen(0, '0.0.0.0');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { connect } = await testWorkstation({ lanPort: port });
    const administrator = await connect();
    await administrator.session.foundClinic(testClinic);
    await expect(administrator.node.setLan({ open: true })).rejects.toMatchObject({
      data: { code: 'lan-port-taken', sentence: expect.stringContaining(`端口 ${port} 已被别的程序占用`) },
    });
    expect(await administrator.node.info()).toMatchObject({ lanOpen: false, lanUrls: [] });
    await new Promise((resolve) => squatter.close(resolve));
    await administrator.node.setLan({ open: true });
    expect(await administrator.node.info()).toMatchObject({ lanOpen: true });
  });
});

describe('the MessagePort host', () => {
  it('serves the same contract to a window at the host’s seat', async () => {
    const { workstation, connect } = await testWorkstation();
    await (await connect()).session.foundClinic(testClinic);
    const { port1, port2 } = new MessageChannel();
    workstation.acceptPort(port1 as never);
    const client: NodeClient = createORPCClient(new RPCLink({ port: port2 as never }));
    expect(await client.session.status()).toMatchObject({ stage: 'ready', seat: { name: '前台' } });
    const session = await client.session.signIn({ loginName: 'guanli', password: 'a long password' });
    expect(session.person.name).toBe('关理员');
    port2.close();
  });

  it('serves a port as Electron’s main process hands it over: events with data, started by us', async () => {
    const { workstation, connect } = await testWorkstation();
    await (await connect()).session.foundClinic(testClinic);
    const { port1, port2 } = new MessageChannel();
    let isStarted = false;
    workstation.acceptPort({
      on: (event: string, listener: (event: { data: unknown }) => void) =>
        void port1.on(event, (data) => isStarted && listener({ data })),
      postMessage: (message: unknown) => port1.postMessage(message),
      start: () => {
        isStarted = true;
      },
      close: () => port1.close(),
    } as never);
    const client: NodeClient = createORPCClient(new RPCLink({ port: port2 as never }));
    expect(await client.session.status()).toMatchObject({ stage: 'ready', seat: { name: '前台' } });
    await client.session.signIn({ loginName: 'guanli', password: 'a long password' });
    const states = await client.devices.states();
    const next = states.next();
    await states.return(undefined);
    expect(await next).toMatchObject({ done: true });
    expect(await client.staff.list()).toHaveLength(1);
    port2.close();
  });

  it('lets go of a port whose page was loaded anew', async () => {
    const { workstation } = await testWorkstation();
    const portOf = () =>
      Object.assign(new EventEmitter(), { postMessage: vi.fn(), start: vi.fn(), close: vi.fn() });
    const [gone, open] = [portOf(), portOf()];
    for (const port of [gone, open]) workstation.acceptPort(port as never);
    gone.emit('close');
    await workstation.close();
    expect([gone.close.mock.calls.length, open.close.mock.calls.length]).toEqual([0, 1]);
  });
});
