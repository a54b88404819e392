import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract';
import { EventPublisher } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { contract } from '../../../contract/index.ts';
import type { CallContext } from '../../../main/procedures/base.ts';
import { router } from '../../../main/procedures/index.ts';
import { startHttpHost } from '../../../main/serve/http-host.ts';
import { serveMessagePort } from '../../../main/serve/message-port-host.ts';
import { serveWebSocket } from '../../../main/serve/web-socket-host.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';

const WIRES = 200;
const AT_ONCE = 20;

type Stream = AsyncIterator<unknown>;
type Areas = Record<string, Record<string, () => Promise<Stream>>>;

/** Streams that need more than a doctor at a seat: the walk over the journal, and the curve of a device. */
const OF_THEIR_OWN = ['node.verify', 'ecg.live', 'ecg.capture'];

/** Every stream of the contract that a page may follow. */
function streams(): readonly (readonly [string, string])[] {
  return Object.entries(contract).flatMap(([area, group]) =>
    Object.entries(group).flatMap(([name, item]) => {
      if (!isContractProcedure(item)) return [];
      const isStream = getEventIteratorSchemaDetails(item['~orpc'].outputSchema) !== undefined;
      return isStream && !OF_THEIR_OWN.includes(`${area}.${name}`) ? [[area, name] as const] : [];
    }),
  );
}

/** How many listen to what the node tells, wherever in it. A stream of the library listens like any other. */
function listeners(): () => number {
  let count = 0;
  const { subscribe } = EventPublisher.prototype;
  vi.spyOn(EventPublisher.prototype, 'subscribe').mockImplementation(function (
    this: EventPublisher<Record<string, unknown>>,
    ...[event, how]: unknown[]
  ) {
    const told = Reflect.apply(subscribe, this, [event, how]);
    if (typeof how !== 'function') return told;
    count += 1;
    let isOver = false;
    return () => {
      if (!isOver) count -= 1;
      isOver = true;
      told();
    };
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return () => count;
}

interface Wire {
  readonly client: NodeClient;
  readonly cut: () => void;
}

async function socketWires({ services }: ClinicWorld): Promise<() => Promise<Wire>> {
  const handler = new SocketHandler<CallContext>(router);
  const host = await startHttpHost({
    address: '127.0.0.1',
    port: 0,
    rendererDir: services.dataDir,
    accept: (wire) => void serveWebSocket(handler, services, { wire, seatId: () => 'desk' }),
    pair: () => ({ sentence: '' }),
  });
  onTestFinished(() => host.close());
  const origin = `http://127.0.0.1:${host.port}`;
  return async () => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin });
    await new Promise((resolve) => socket.once('open', resolve));
    const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket });
    // As when a cable is pulled: nobody says good-bye.
    return { client: createORPCClient(link), cut: () => socket.terminate() };
  };
}

async function portWires({ services }: ClinicWorld): Promise<() => Promise<Wire>> {
  const handler = new PortHandler<CallContext>(router);
  return async () => {
    const { port1, port2 } = new MessageChannel();
    serveMessagePort(handler, services, port1 as never, () => 'desk');
    const link = new PortLink({ port: port2 as never });
    return { client: createORPCClient(link), cut: () => port2.close() };
  };
}

describe.each([
  ['browsers', socketWires],
  ['windows', portWires],
] as const)('wires of %s that are cut', (_, wiresOf) => {
  it(`leave nobody listening, ${WIRES} of them with every stream open`, async () => {
    const world = openClinicWorld();
    const listening = listeners();
    const open = await wiresOf(world);
    const { token } = world.services.sessions.start('doctor', 'doctor', 'desk', 'password');
    const before = listening();
    for (let round = 0; round < WIRES / AT_ONCE; round++) {
      const wires = await Promise.all(Array.from({ length: AT_ONCE }, open));
      for (const { client } of wires) {
        await client.session.resume({ token });
        for (const [area, name] of streams()) {
          const stream = await (client as unknown as Areas)[area]?.[name]?.();
          // What it would tell next is heard by nobody any more.
          stream?.next().catch(() => undefined);
        }
      }
      await expect.poll(listening).toBeGreaterThanOrEqual(before + AT_ONCE * streams().length);
      for (const { cut } of wires) cut();
      await expect.poll(listening).toBe(before);
    }
  });
});

it('knows every stream of the contract', () => {
  expect(streams().length).toBeGreaterThan(12);
});
