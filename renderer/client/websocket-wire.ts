import { RPCLink } from '@orpc/client/websocket';
import { closing, type Wire } from './wire.ts';

/** Longer than a slow LAN needs, short enough that a person still waits for it. */
const OPEN_LIMIT_MS = 8_000;

/** `https://host/any` → `wss://host/rpc`. */
export function rpcUrl(page: { readonly protocol: string; readonly host: string }): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/rpc`;
}

/** Opens a WebSocket to the node; rejects when nobody answers in time. */
export function openWebSocketWire(url: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const websocket = new WebSocket(url);
    websocket.binaryType = 'arraybuffer';
    const { closed, onClose } = closing();
    const link = new RPCLink({ websocket: patientSocket(websocket) });
    const close = () => {
      websocket.close();
      // A browser waits a minute for a dead peer's goodbye; the calls under way shall fail now.
      websocket.dispatchEvent(new Event('close'));
    };
    const limit = setTimeout(close, OPEN_LIMIT_MS);
    websocket.addEventListener('open', () => {
      clearTimeout(limit);
      resolve({ link, onClose, close });
    });
    websocket.addEventListener('close', () => {
      clearTimeout(limit);
      closed();
      reject(new Error('closed'));
    });
  });
}

/**
 * The socket as the link sees it. Asked to take back a call while the socket is closing, the link would throw
 * where nobody can catch it; so what cannot be sent any more is dropped, and the close event ends its call.
 */
function patientSocket(websocket: WebSocket) {
  return {
    readyState: WebSocket.OPEN,
    addEventListener: websocket.addEventListener.bind(websocket),
    removeEventListener: websocket.removeEventListener.bind(websocket),
    send(message: Parameters<WebSocket['send']>[0]) {
      if (websocket.readyState === WebSocket.OPEN) websocket.send(message);
    },
  };
}
