import { RPCLink } from '@orpc/client/message-port';
import { closing, type Wire } from './wire.ts';

const PORT_LIMIT_MS = 15_000;

/** Where a port comes from: the page's window, on which the preload posts `node-port`, also when it is asked. */
export interface PortHolder {
  postMessage(message: string, targetOrigin: string): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/**
 * Waits for the ports that the preload hands over: one when the page has loaded, a new one whenever the node
 * was started again, or when we ask because the last one closed. Must be set up by the page's first script,
 * or the first port is missed.
 *
 * @returns opens the newest port as a wire, waiting for one when the last was used up
 */
export function portWires(page: PortHolder): () => Promise<Wire> {
  let newest: MessagePort | undefined;
  let open: Wire | undefined;
  let waiting: ((port: MessagePort) => void) | undefined;

  page.addEventListener('message', (event) => {
    // Only our own preload posts from the window itself: a frame or opener would be another source.
    if (event.source !== page || event.data !== 'node-port') return;
    const port = event.ports[0];
    if (!port) return;
    open?.close();
    if (waiting) waiting(port);
    else newest = port;
    waiting = undefined;
  });

  return async () => {
    const port = newest ?? (await nextPort());
    newest = undefined;
    open = portWire(port);
    return open;
  };

  function nextPort(): Promise<MessagePort> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        waiting = undefined;
        reject(new Error('no port from the shell'));
      }, PORT_LIMIT_MS);
      waiting = (port) => {
        clearTimeout(limit);
        resolve(port);
      };
      if (open) page.postMessage('node-port-wanted', '/');
    });
  }
}

function portWire(port: MessagePort): Wire {
  const { closed, onClose } = closing();
  const link = new RPCLink({ port });
  port.addEventListener('close', closed);
  port.start();
  return {
    link,
    onClose,
    close() {
      port.close();
      // The end that closes a port gets no close event of its own; the link must give up its calls too.
      port.dispatchEvent(new Event('close'));
    },
  };
}
