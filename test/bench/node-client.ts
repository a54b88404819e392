import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import WebSocket from 'ws';
import type { contract } from '../../contract/index.ts';

export type NodeClient = ContractRouterClient<typeof contract>;

export interface ClientWire {
  readonly client: NodeClient;
  readonly close: () => void;
}

/** A seat without a browser: the contract's client over a WebSocket, as the page has it. */
export async function connectClient(url: string): Promise<ClientWire> {
  const websocket = new WebSocket(`${url.replace(/^http/, 'ws')}/rpc`, {
    origin: url,
    perMessageDeflate: false,
  });
  await new Promise((resolve, reject) => {
    websocket.once('open', resolve);
    websocket.once('error', reject);
  });
  // The link is written for a browser's socket, of which ws has the same members.
  const link = new RPCLink({ websocket: websocket as unknown as globalThis.WebSocket });
  return { client: createORPCClient(link), close: () => websocket.close() };
}
