import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import type { Address, SerialAddress } from '../../../drivers/transport/address.ts';
import type { TransportFault } from '../../../drivers/transport/faults.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import { listHidDevices, listSerialPorts } from '../../../drivers/transport/ports.ts';
import type { Transport } from '../../../drivers/transport/types.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { tempDir } from '../../support/tmp.ts';

const deaf = { onData: () => undefined, onLost: () => undefined };

/** Opens an address and gathers what comes. */
async function open(address: Address) {
  const { signal } = new AbortController();
  const received: number[] = [];
  let wake = () => {};
  const lost = Promise.withResolvers<TransportFault>();
  const onData = (bytes: Uint8Array) => {
    received.push(...bytes);
    wake();
  };
  const opened = await openTransport(
    address,
    { onData, onLost: lost.resolve },
    { clock: systemClock, signal },
  );
  if (!opened.ok) throw new Error(opened.fault.detail);
  onTestFinished(opened.transport.close);
  const bytes = async (count: number) => {
    while (received.length < count)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return Uint8Array.from(received);
  };
  return { transport: opened.transport, bytes, lost: lost.promise };
}

async function faultOf(address: Address, signal = new AbortController().signal): Promise<string> {
  const opened = await openTransport(address, deaf, { clock: systemClock, signal });
  if (!opened.ok) return opened.fault.code;
  await opened.transport.close();
  return 'opened';
}

const allBytes = Uint8Array.from({ length: 4096 }, (_, i) => i & 0xff);

async function echoServer() {
  const server = createServer((socket) => socket.pipe(socket).on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  return { server, port: typeof bound === 'object' && bound !== null ? bound.port : 0 };
}

describe('serial transport', () => {
  const serial = (path: string): SerialAddress => ({
    kind: 'serial',
    path,
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  });

  it('carries every byte value both ways, on a line with parity too', async () => {
    const pty = await testPtyPair();
    const near = await open({ ...pty.host, baudRate: 19_200, parity: 'odd' });
    const far = await open(pty.device);
    expect(await near.transport.write(allBytes)).toBeNull();
    expect(await far.bytes(4096)).toEqual(allBytes);
    expect(await far.transport.write(allBytes)).toBeNull();
    expect(await near.bytes(4096)).toEqual(allBytes);
  });

  it('tells that the line was lost and refuses to write on', async () => {
    const pty = await testPtyPair();
    const { transport, lost } = await open(pty.host);
    await pty.unplug();
    expect(await lost).toMatchObject({ code: 'port-lost' });
    expect(await transport.write(Uint8Array.of(1))).toMatchObject({ code: 'port-lost' });
    await transport.close();
  });

  it('tells so in the middle of a stream too, whatever it was just doing', async () => {
    const pty = await testPtyPair();
    for (let pulled = 0; pulled < 10; pulled++) {
      const [near, far] = [await open(pty.host), await open(pty.device)];
      const sent = (async () => {
        while ((await far.transport.write(allBytes)) === null);
      })();
      await near.bytes(20_000 + 777 * pulled);
      await pty.unplug();
      expect(await near.lost).toMatchObject({ code: 'port-lost' });
      await sent;
      await pty.plugIn();
    }
  });

  it('names what is wrong with a port', async () => {
    expect(await faultOf(serial('/dev/no-such-port'))).toBe('port-absent');
    expect(await faultOf(serial(tempDir()))).toBe('port-absent');
    expect(await faultOf(serial('/dev/null'))).toBe('bad-address');
    expect(await faultOf(serial(''))).toBe('bad-address');
    const pty = await testPtyPair();
    await open(pty.host);
    expect(await faultOf(pty.host)).toBe('port-busy');
  });

  it('releases a port whose opening was given up', async () => {
    const pty = await testPtyPair();
    const giveUp = new AbortController();
    const opening = faultOf(pty.host, giveUp.signal);
    giveUp.abort();
    expect(await opening).toBe('cancelled');
    expect(await faultOf(pty.host)).toBe('opened');
  });

  it('closes while nobody reads what was written', async () => {
    const pty = await testPtyPair();
    const { transport } = await open(pty.host);
    const writing = transport.write(new Uint8Array(1_000_000));
    await transport.close();
    expect(await writing).toMatchObject({ code: 'port-lost' });
  });
});

describe('TCP transport', () => {
  it('carries bytes both ways and tells that the other side hung up', async () => {
    const { server, port } = await echoServer();
    server.once('connection', (socket) => socket.once('data', () => setImmediate(() => socket.end())));
    const { transport, bytes, lost } = await open({ kind: 'tcp', host: '127.0.0.1', port });
    expect(await transport.write(allBytes)).toBeNull();
    expect((await bytes(1)).length).toBeGreaterThan(0);
    expect(await lost).toMatchObject({ code: 'port-lost' });
    expect(await transport.write(allBytes)).toMatchObject({ code: 'port-lost' });
  });

  it('names what is wrong with a host', async () => {
    const { server, port } = await echoServer();
    await new Promise((resolve) => server.close(resolve));
    expect(await faultOf({ kind: 'tcp', host: '127.0.0.1', port })).toBe('host-refused');
    expect(await faultOf({ kind: 'tcp', host: 'no-such-host.invalid', port })).toBe('host-unreachable');
    expect(await faultOf({ kind: 'tcp', host: '', port })).toBe('bad-address');
    expect(await faultOf({ kind: 'tcp', host: '127.0.0.1', port: 65_536 })).toBe('bad-address');
  });

  it('gives up a host that does not answer after five seconds, and at once when told to', async () => {
    // A listening socket whose queue is full answers no further SYN; 192.0.2.1 (RFC 5737) belongs to nobody.
    const clock = createManualClock();
    const silent = { kind: 'tcp', host: '192.0.2.1', port: 4001 } as const;
    const { signal } = new AbortController();
    const opening = openTransport(silent, deaf, { clock, signal });
    await clock.advance(5000);
    const opened = await opening;
    expect(opened.ok ? 'opened' : opened.fault.code).toMatch(/^(connect-timeout|host-unreachable)$/);
    const giveUp = new AbortController();
    const second = openTransport(silent, deaf, { clock, signal: giveUp.signal });
    giveUp.abort();
    expect(await second).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(await faultOf(silent, AbortSignal.abort())).toBe('cancelled');
    expect(clock.pendingTimers()).toBe(0);
  });

  it('is quiet after closing', async () => {
    const { server, port } = await echoServer();
    const transports: Transport[] = [];
    let data = 0;
    const { signal } = new AbortController();
    const events = { onData: () => void data++, onLost: () => expect.fail('lost') };
    const opened = await openTransport({ kind: 'tcp', host: '127.0.0.1', port }, events, {
      clock: systemClock,
      signal,
    });
    if (!opened.ok) throw new Error(opened.fault.detail);
    transports.push(opened.transport);
    void opened.transport.write(allBytes);
    await opened.transport.close();
    await opened.transport.close();
    await new Promise((resolve) => server.close(resolve));
    expect(data).toBe(0);
  });
});

describe('HID transport and lists of ports, on this machine', () => {
  it('finds no such HID device, or says what is missing', async () => {
    expect(await faultOf({ kind: 'hid', vendorId: 1, productId: 2 })).toMatch(
      /^(port-absent|library-missing)$/,
    );
    expect(await faultOf({ kind: 'hid', vendorId: 1, productId: 2, path: join(tempDir(), 'x') })).toMatch(
      /^(port-absent|library-missing)$/,
    );
  });

  it('lists what there is, or says why it cannot', async () => {
    for (const listed of [await listSerialPorts(), await listHidDevices()]) {
      expect(Array.isArray(listed.ports)).toBe(true);
      if (listed.problem !== null) expect(listed.problem.sentence).toMatch(/。$/);
    }
  });
});
