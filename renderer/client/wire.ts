import type { ClientContext, ClientLink } from '@orpc/client';

/** One connection to the node, whatever carries it. It opens once and closes once. */
export interface Wire {
  readonly link: ClientLink<ClientContext>;
  /** Calls back once, at once when the wire is closed already. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

/** The closing half of a wire: remembers that it closed, so that no listener comes too late. */
export function closing(): { readonly closed: () => void; readonly onClose: Wire['onClose'] } {
  const listeners = new Set<() => void>();
  let isClosed = false;
  return {
    closed() {
      if (isClosed) return;
      isClosed = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
    onClose(listener) {
      if (isClosed) listener();
      else listeners.add(listener);
    },
  };
}
