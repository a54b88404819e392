import type { SignInSession } from './sessions.ts';

/** One wire to a user interface: the Electron window's MessagePort or a browser's WebSocket. */
export interface Connection {
  readonly id: string;
  readonly kind: 'window' | 'browser';
  /** From this same computer: only such a wire may found the clinic. */
  readonly local: boolean;
  /** For rate limits; `window` for the Electron window. */
  readonly remoteAddress: string;
  /** The seat that this wire belongs to, or undefined for a browser that was never paired. */
  readonly seatId: () => string | undefined;
  /** Who is signed in on this wire. Set by the session procedures alone. */
  session: SignInSession | undefined;
  /** Bytes that were handed to the wire and have not left; absent where the wire does not say. */
  readonly unsentBytes?: () => number;
  readonly close: () => void;
}
