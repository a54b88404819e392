import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { openWorkstation, type Workstation } from '../../main/workstation.ts';
import type { NodeClient } from '../bench/node-client.ts';
import { tempDir } from './tmp.ts';

export { testClinic } from './test-clinic.ts';

export interface TestWorkstation {
  readonly workstation: Workstation;
  readonly dataDir: string;
  readonly url: string;
  /** A new browser's wire, with the cookie of a paired seat if given. */
  readonly connect: (options?: { readonly cookie?: string }) => Promise<NodeClient>;
  readonly pass: (ms: number) => void;
}

/** A whole node on a fresh directory with its HTTP host on a free port, and a clock that the test moves. */
export async function testWorkstation(
  options: { readonly practice?: boolean; readonly lanPort?: number } = {},
): Promise<TestWorkstation> {
  const dataDir = tempDir();
  let ahead = 0;
  const workstation = await openWorkstation({
    dataDir,
    practice: options.practice ?? false,
    version: 'test',
    rendererDir: dataDir,
    nowMs: () => Date.now() + ahead,
    lanPort: options.lanPort ?? 0,
  });
  const { port } = await workstation.serveLocal(0);
  const url = `http://127.0.0.1:${port}`;
  const sockets: WebSocket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) socket.terminate();
    await workstation.close();
  });
  return {
    workstation,
    dataDir,
    url,
    pass: (ms) => {
      ahead += ms;
    },
    async connect({ cookie } = {}) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, {
        origin: url,
        ...(cookie !== undefined && { headers: { cookie } }),
      });
      sockets.push(socket);
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      });
      return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
    },
  };
}
