import type { Clock } from './clock.ts';
import type { DeviceFault } from './fault.ts';
import type { Reading } from './readings.ts';
import type { AddressKind, SerialLine } from './transport/address.ts';
import type { OpenResult, TransportEvents } from './transport/types.ts';

/** What a device is doing, for the device page and the seat. */
export type DriverState =
  /** First attempt to open the port and recognise the device. */
  | { readonly status: 'opening' }
  /** Connected and waiting (for a card, for a measurement). */
  | { readonly status: 'ready' }
  /** A card or a measurement is being taken: please wait. */
  | { readonly status: 'reading' }
  /** Connected, but the last card or measurement failed; the driver carries on by itself. */
  | { readonly status: 'fault'; readonly fault: DeviceFault }
  /** Not connected; tries again at `retryAtMs` (Unix time), for ever, until stopped. */
  | {
      readonly status: 'offline';
      readonly fault: DeviceFault;
      readonly attempt: number;
      readonly retryAtMs: number;
    }
  /** Stopped; nothing comes after this. */
  | { readonly status: 'closed' };

export type DriverEvent =
  | { readonly type: 'state'; readonly state: DriverState }
  | { readonly type: 'reading'; readonly reading: Reading };

/** Opens the line to the device; the address is already bound: `(e, signal) => openTransport(address, e, { clock, signal })`. */
export type OpenLine = (events: TransportEvents, signal: AbortSignal) => Promise<OpenResult>;

export interface DriverDeps {
  readonly open: OpenLine;
  readonly clock: Clock;
  /** Called in order, never after `stop()` has resolved. Must not throw. */
  readonly emit: (event: DriverEvent) => void;
}

export type TestResult =
  | { readonly ok: true; readonly sentence: string }
  | { readonly ok: false; readonly fault: DeviceFault };

export interface DriverHandle {
  /** Cancels whatever is under way, releases the port, emits `closed`. May be called twice. */
  stop(): Promise<void>;
  /** Asks the device whether it is well; while offline this tries to reconnect at once. Never rejects. */
  test(): Promise<TestResult>;
}

/** One sort of device. */
export interface Driver {
  /** Stable word, stored in the configuration. */
  readonly id: string;
  /** Name on the device page, in Chinese. */
  readonly title: string;
  readonly addressKinds: readonly AddressKind[];
  /** Settings of the serial line as the device leaves the factory; null for a device without one. */
  readonly serialLine: SerialLine | null;
  readonly readingKinds: readonly Reading['kind'][];
  /** Starts at once and never throws. */
  start(deps: DriverDeps): DriverHandle;
}
