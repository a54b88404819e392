export interface SerialLine {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
}

/** A serial line; `path` is `COM3`, `/dev/ttyUSB0`, a pseudo-terminal … */
export interface SerialAddress extends SerialLine {
  readonly kind: 'serial';
  readonly path: string;
}

/** A serial device behind a TCP serial server (MOXA NPort and the like), or a simulator. */
export interface TcpAddress {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
}

/** A USB HID device; `path` chooses one of several of the same make. */
export interface HidAddress {
  readonly kind: 'hid';
  readonly vendorId: number;
  readonly productId: number;
  readonly path?: string;
}

/** One step of a recording: bytes of the device after a pause, or bytes that the host must have written by now. */
export type ReplayStep =
  | { readonly kind: 'data'; readonly afterMs: number; readonly hex: string }
  | { readonly kind: 'expect'; readonly hex: string };

/** A recording in place of a device. */
export interface ReplayAddress {
  readonly kind: 'replay';
  readonly title: string;
  readonly steps: readonly ReplayStep[];
}

/** Where a device is attached: plain data, so that it can be stored and sent. */
export type Address = SerialAddress | TcpAddress | HidAddress | ReplayAddress;
export type AddressKind = Address['kind'];

/** The address in the words of the device page. */
export function describeAddress(address: Address): string {
  switch (address.kind) {
    case 'serial':
      return `串口 ${address.path}`;
    case 'tcp':
      return `网络串口 ${address.host}:${address.port}`;
    case 'hid':
      return `USB 设备 ${usbId(address.vendorId)}:${usbId(address.productId)}`;
    case 'replay':
      return `回放“${address.title}”`;
  }
}

function usbId(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0');
}
