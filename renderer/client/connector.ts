import { backOffMs } from './back-off.ts';
import type { Wire } from './wire.ts';

export type ConnectionState =
  | { readonly is: 'connecting' }
  /** `epoch` counts the connections made, so that whoever listens knows to listen anew. */
  | { readonly is: 'online'; readonly epoch: number }
  | { readonly is: 'offline'; readonly sinceMs: number };

export interface ConnectorParts {
  /** Opens a wire; rejects when nobody answers. */
  readonly open: () => Promise<Wire>;
  /** First words on a fresh wire, before anybody else may speak. A rejection counts as a failed attempt. */
  readonly greet: (wire: Wire) => Promise<void>;
  /** Asks whether the other end still lives; rejects when it does not answer. */
  readonly probe: (wire: Wire) => Promise<void>;
  readonly probeEveryMs: number;
  readonly onChange: (state: ConnectionState) => void;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** @returns cancels the timer */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
}

export interface Connector {
  readonly start: () => void;
  /** The wire to speak on, while there is one. */
  readonly wire: () => Wire | undefined;
  /** Closes the wire and knocks again at once: after pairing, or because a person asked. */
  readonly reconnect: () => void;
}

/** Keeps one wire to the node, and opens a new one whenever it is lost, for as long as the page lives. */
export function createConnector(parts: ConnectorParts): Connector {
  let current: Wire | undefined;
  let epoch = 0;
  let failures = 0;
  let offlineSinceMs: number | undefined;
  let busy = false;
  let cancelTimer = () => {};

  async function attempt(): Promise<void> {
    if (busy) return;
    busy = true;
    cancelTimer();
    let wire: Wire | undefined;
    try {
      wire = await parts.open();
      await parts.greet(wire);
    } catch {
      busy = false;
      wire?.close();
      lost();
      return;
    }
    busy = false;
    live(wire);
  }

  function live(wire: Wire): void {
    current = wire;
    failures = 0;
    offlineSinceMs = undefined;
    epoch += 1;
    parts.onChange({ is: 'online', epoch });
    wire.onClose(() => {
      if (current !== wire) return;
      current = undefined;
      lost();
    });
    scheduleProbe(wire);
  }

  function scheduleProbe(wire: Wire): void {
    if (current !== wire) return;
    cancelTimer = parts.setTimer(() => {
      parts.probe(wire).then(
        () => scheduleProbe(wire),
        () => wire.close(),
      );
    }, parts.probeEveryMs);
  }

  function lost(): void {
    offlineSinceMs ??= parts.nowMs();
    parts.onChange({ is: 'offline', sinceMs: offlineSinceMs });
    cancelTimer();
    cancelTimer = parts.setTimer(attempt, backOffMs(failures, parts.random()));
    failures += 1;
  }

  return {
    start: () => void attempt(),
    wire: () => current,
    reconnect() {
      failures = 0;
      if (current) current.close();
      void attempt();
    },
  };
}
