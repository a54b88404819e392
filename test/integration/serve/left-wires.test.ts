import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { RPCHandler } from '@orpc/server/ws';
import { expect, it, onTestFinished, vi } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import type { CallContext } from '../../../main/procedures/base.ts';
import { router } from '../../../main/procedures/index.ts';
import { serveWebSocket } from '../../../main/serve/web-socket-host.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { registered } from '../../support/desk-world.ts';

const WIRES = 40;

/** Serves the clinic on a real socket; each call opens a browser's wire. */
async function serve({ services }: ClinicWorld) {
  const handler = new RPCHandler<CallContext>(router);
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (webSocket) => {
    const wire = { webSocket, remoteAddress: '127.0.0.1', local: true, seatSecret: undefined };
    serveWebSocket(handler, services, { wire, seatId: () => 'desk' });
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets: WebSocket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.terminate();
    server.close();
  });
  return async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    sockets.push(socket);
    await once(socket, 'open');
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    return { socket, client: createORPCClient<NodeClient>(link) };
  };
}

it('wires that break off while they follow the queue leave nothing in the node that follows it still', async () => {
  const world = openClinicWorld();
  const { committed } = world.services;
  const before = committed.size;
  const residentId = await registered(world, '单建国');
  const connect = await serve(world);
  const wires = await Promise.all(Array.from({ length: WIRES }, connect));
  const streams = await Promise.all(wires.map(({ client }) => client.queue.changes()));
  const told = Promise.all(streams.map((stream) => stream.next()));
  const { row } = await world.as('registrar').queue.checkIn({ residentId });
  expect(new Set((await told).map(({ value }) => JSON.stringify(value)))).toEqual(
    new Set([JSON.stringify({ visitId: row.visitId })]),
  );
  expect(committed.size).toBeGreaterThan(0);
  for (const { socket } of wires) socket.terminate();
  await vi.waitFor(() => expect(committed.size).toBe(before));
});
