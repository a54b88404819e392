import type { Clock } from './clock.ts';
import type { EcgSignalEvent } from './ecg-signal.ts';
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
  | { readonly type: 'reading'; readonly reading: Reading }
  /** A streaming device's curve; many a second. */
  | { readonly type: 'ecg'; readonly event: EcgSignalEvent };

/** Something that a seat may ask a device to do, such as to inflate the cuff. */
export interface DriverCommand {
  readonly id: string;
  /** The words on the button. */
  readonly label: string;
}

/** Something about the device that no manual tells and that whoever attaches it must say. */
export interface DriverSetting {
  readonly key: string;
  readonly label: string;
  /** What it does and where to find it, for the device page. */
  readonly hint: string;
  readonly value:
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly value: string; readonly label: string }[];
      };
  /** Taken while nothing is set; null: the driver does without, as PROTOCOL.md says. */
  readonly initial: number | string | null;
}
export type DriverSettings = Readonly<Record<string, number | string>>;

/** Opens the line to the device; the address is already bound: `(e, signal) => openTransport(address, e, { clock, signal })`. */
export type OpenLine = (events: TransportEvents, signal: AbortSignal) => Promise<OpenResult>;

export interface DriverDeps {
  /** By the keys of the driver's `settings`; what is missing or out of bounds counts as not set. */
  readonly settings?: DriverSettings;
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
  /** Does one of the driver's `commands`. Never rejects. */
  command(id: string): Promise<TestResult>;
}

export interface UsbId {
  readonly vendorId: number;
  readonly productId: number;
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
  /** Under which vendor and product id the device appears, for a driver of HID devices. */
  readonly usbIds?: readonly UsbId[];
  readonly readingKinds: readonly Reading['kind'][];
  /** Whether it streams an ECG. */
  readonly streamsEcg?: true;
  readonly commands?: readonly DriverCommand[];
  readonly settings?: readonly DriverSetting[];
  /** Starts at once and never throws. */
  start(deps: DriverDeps): DriverHandle;
}
