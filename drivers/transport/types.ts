import type { Clock } from '../clock.ts';
import type { TransportFault } from './faults.ts';

/** An open line to a device: bytes out. For a HID device the first byte of a write is the report id (0 = none). */
export interface Transport {
  /** Resolves when the operating system has taken the bytes, or with the fault that stopped them. */
  write(bytes: Uint8Array): Promise<TransportFault | null>;
  /** Sends a feature report, its id first: how a HID device is set up. Absent where there are none. */
  writeFeature?(report: Uint8Array): Promise<TransportFault | null>;
  /** Releases the port. No event comes after this call. May be called twice. */
  close(): Promise<void>;
}

/** What comes from the line. */
export interface TransportEvents {
  /** Bytes as they arrived (HID: one report). The array belongs to the receiver. */
  onData(bytes: Uint8Array): void;
  /** The line broke (unplugged, connection cut). Comes at most once, and not after `close()`. */
  onLost(fault: TransportFault): void;
}

export type OpenResult =
  | { readonly ok: true; readonly transport: Transport }
  | { readonly ok: false; readonly fault: TransportFault };

/** What opening needs: abort `signal` to give up an opening that is still under way. */
export interface OpenContext {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}
