import { RPCLink } from '@orpc/client/websocket';
import { closing, type Wire } from './wire.ts';

/** Longer than a slow LAN needs, short enough that a person still waits for it. */
const OPEN_LIMIT_MS = 8_000;

/** `https://host/any` → `wss://host/rpc`. */
export function rpcUrl(page: { readonly protocol: string; readonly host: string }): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/rpc`;
}

/** Opens a WebSocket to the node; rejects when nobody answers in time. */
export function openWebSocketWire(
  url: string,
  Socket: new (url: string) => WebSocket = WebSocket,
): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const websocket = new Socket(url);
    websocket.binaryType = 'arraybuffer';
    const { closed, onClose } = closing();
    const close = () => {
      // A browser waits a minute for a dead peer's goodbye; we have already stopped listening.
      websocket.close();
      closed();
    };
    const limit = setTimeout(() => {
      close();
      reject(new Error('no answer'));
    }, OPEN_LIMIT_MS);
    websocket.addEventListener('open', () => {
      clearTimeout(limit);
      resolve({ link: new RPCLink({ websocket }), onClose, close });
    });
    websocket.addEventListener('close', () => {
      clearTimeout(limit);
      closed();
      reject(new Error('closed before it opened'));
    });
  });
}
