import { createORPCClient, ORPCError } from '@orpc/client';
import { createConnector } from './connector.ts';
import { liveLink } from './live-link.ts';
import { enterSession, leaveSession, loseSession, useNode } from './node-store.ts';
import { portWires } from './port-wire.ts';
import { sessionToken } from './session-token.ts';
import type { NodeClient } from './types.ts';
import { openWebSocketWire, rpcUrl } from './websocket-wire.ts';
import type { Wire } from './wire.ts';

/** A cable that was pulled closes nothing: only a question without an answer tells. */
const PROBE_EVERY_MS = 20_000;
const ANSWER_LIMIT_MS = 10_000;

/** Inside Electron the preload hands over a port; `electron-vite dev` serves the page from elsewhere. */
const inShell = location.protocol === 'app:' || /\bElectron\//.test(navigator.userAgent);

const connector = createConnector({
  open: inShell ? portWires(window) : () => openWebSocketWire(rpcUrl(location)),
  greet,
  probe,
  probeEveryMs: PROBE_EVERY_MS,
  onChange: (connection) => useNode.setState({ connection }),
  nowMs: Date.now,
  random: Math.random,
  setTimer(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
});

/** The node, wherever it is. Calls during an outage fail with `OfflineError`. */
export const node: NodeClient = createORPCClient(liveLink(connector.wire));
export const { start, reconnect } = connector;

/** Before anybody else speaks on a new wire: what is this node, and is our session still good? */
async function greet(wire: Wire): Promise<void> {
  const fresh: NodeClient = createORPCClient(wire.link);
  const token = sessionToken.read();
  await Promise.all([askStatus(fresh), token === undefined ? undefined : resume(fresh, token)]);
}

async function resume(fresh: NodeClient, token: string): Promise<void> {
  const wasLocked = useNode.getState().session?.locked === true;
  try {
    const session = await fresh.session.resume({ token }, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    // Locked while the node was out of reach: a reconnect must not open the seat.
    if (wasLocked && !session.locked) await fresh.session.lock();
    enterSession({ ...session, locked: session.locked || wasLocked });
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    loseSession('登录已结束，请重新登录。已保存的记录都在。');
  }
}

async function probe(wire: Wire): Promise<void> {
  await askStatus(createORPCClient(wire.link));
}

async function askStatus(fresh: NodeClient): Promise<void> {
  const status = await fresh.session.status(undefined, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  useNode.setState({ status });
}

/** Asks the node anew what it is, e.g. who may come back with a PIN. Without an answer the wire is given up. */
export async function refreshStatus(): Promise<void> {
  const wire = connector.wire();
  if (wire) await probe(wire).catch(() => wire.close());
}

/** Leaves at once, whether the node hears it or not; a wire that did not hear it is not used any more. */
export async function signOut(): Promise<void> {
  leaveSession();
  await node.session.signOut().catch(reconnect);
}
