import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallContext } from '../../../main/procedures/base.ts';
import { router } from '../../../main/procedures/index.ts';
import { serveMessagePort } from '../../../main/serve/message-port-host.ts';
import type { Services } from '../../../main/services.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';

const SECRET = '单小样 350426198003059018';

/** An administrator at a node of which something breaks, over a real port. */
function atNode(world: ClinicWorld, broken: Partial<Services>): NodeClient {
  const services = { ...world.services, ...broken };
  const { port1, port2 } = new MessageChannel();
  const connection = serveMessagePort(
    new RPCHandler<CallContext>(router),
    services,
    port1 as never,
    () => 'desk',
  );
  connection.session = services.sessions.start('administrator', 'administrator', 'desk', 'password');
  onTestFinished(() => port2.close());
  return createORPCClient(new RPCLink({ port: port2 as never }));
}

async function told(work: () => Promise<unknown>): Promise<{ code: string; message: string; data: unknown }> {
  return work().then(
    () => Promise.reject(new Error('nothing was thrown')),
    (error) => ({ code: error.code, message: error.message, data: error.data }),
  );
}

const logOf = ({ services }: ClinicWorld) =>
  readFileSync(join(services.dataDir, 'logs', 'node.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function burst(): never {
  throw new RangeError(`broken on the way to ${SECRET}`);
}

describe('an exception that nobody foresaw', () => {
  it('reaches the client of a call as INTERNAL, with a reference that stands in the log beside the stack', async () => {
    const world = openClinicWorld();
    const client = atNode(world, { lan: { ...world.services.lan, fingerprint: burst } });
    const error = await told(() => client.node.info());
    expect(error).toMatchObject({ code: 'INTERNAL', data: { reference: expect.any(String) } });
    expect(JSON.stringify(error)).not.toContain(SECRET);
    // It may have broken after a save: more must not be promised.
    expect(error.message).toMatch(/不能确定这次操作是否已保存.*请先核对/);
    expect(logOf(world)).toContainEqual({
      at: expect.any(String),
      event: 'call node.info',
      ...(error.data as object),
      stack: expect.stringContaining('RangeError'),
    });
  });

  it('in the middle of a stream does so too', async () => {
    const world = openClinicWorld();
    async function* states(): ReturnType<Services['devices']['states']> {
      yield { deviceId: 'one', phase: 'ready', sentence: '已连接，可以使用。', sinceMs: 0 };
      burst();
    }
    const client = atNode(world, { devices: { ...world.services.devices, states } });
    const seen: unknown[] = [];
    const error = await told(async () => {
      for await (const state of await client.devices.states()) seen.push(state);
    });
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ code: 'INTERNAL', data: { reference: expect.any(String) } });
    expect(JSON.stringify(error)).not.toContain(SECRET);
    expect(logOf(world)).toContainEqual({
      at: expect.any(String),
      event: 'call devices.states',
      ...(error.data as object),
      stack: expect.stringContaining('RangeError'),
    });
  });
});
