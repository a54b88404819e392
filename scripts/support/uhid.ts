/**
 * Events of Linux's /dev/uhid, by which a program plays a HID device (Documentation/hid/uhid.rst, linux/uhid.h): a type
 * of 32 bits, then a packed structure, all in the processor's own order.
 */
const UHID_DESTROY = 1;
const UHID_OUTPUT = 6;
const UHID_CREATE2 = 11;
const UHID_INPUT2 = 12;
const UHID_SET_REPORT = 13;
const UHID_SET_REPORT_REPLY = 14;

const BODY = 4;
const DATA_MAX = 4096;
const NAME_LENGTH = 128;
/** Name, physical path and unique id stand before the numbers of UHID_CREATE2. */
const CREATE_NUMBERS = BODY + NAME_LENGTH + 64 + 64;
const CREATE_DATA = CREATE_NUMBERS + 20;
const BUS_USB = 3;

/** As large as the largest event, UHID_CREATE2: more than any read gives. */
export const EVENT_MAX = CREATE_DATA + DATA_MAX;

export interface VirtualDevice {
  readonly name: string;
  readonly vendorId: number;
  readonly productId: number;
  /** HID report descriptor. */
  readonly descriptor: Uint8Array;
}

export function encodeCreate({ name, vendorId, productId, descriptor }: VirtualDevice): Buffer {
  const event = Buffer.alloc(EVENT_MAX);
  event.writeUInt32LE(UHID_CREATE2, 0);
  event.write(name, BODY, NAME_LENGTH - 1, 'utf8');
  event.writeUInt16LE(descriptor.length, CREATE_NUMBERS);
  event.writeUInt16LE(BUS_USB, CREATE_NUMBERS + 2);
  event.writeUInt32LE(vendorId, CREATE_NUMBERS + 4);
  event.writeUInt32LE(productId, CREATE_NUMBERS + 8);
  event.set(descriptor, CREATE_DATA);
  return event;
}

export function encodeDestroy(): Buffer {
  const event = Buffer.alloc(BODY);
  event.writeUInt32LE(UHID_DESTROY, 0);
  return event;
}

/** A report of the device. */
export function encodeInput(report: Uint8Array): Buffer {
  const event = Buffer.alloc(BODY + 2 + report.length);
  event.writeUInt32LE(UHID_INPUT2, 0);
  event.writeUInt16LE(report.length, BODY);
  event.set(report, BODY + 2);
  return event;
}

/** A feature report was taken; without this the host's call hangs. */
export function encodeSetReportReply(id: number): Buffer {
  const event = Buffer.alloc(BODY + 6);
  event.writeUInt32LE(UHID_SET_REPORT_REPLY, 0);
  event.writeUInt32LE(id, BODY);
  return event;
}

export type HostEvent =
  /** A report that the host wrote, its id first. */
  | { readonly kind: 'output'; readonly report: Uint8Array }
  | { readonly kind: 'feature'; readonly id: number; readonly report: Uint8Array }
  /** Opened, closed, started, stopped. */
  | { readonly kind: 'other' };

export function decodeHostEvent(event: Buffer): HostEvent {
  const type = event.readUInt32LE(0);
  if (type === UHID_OUTPUT) {
    const size = event.readUInt16LE(BODY + DATA_MAX);
    return { kind: 'output', report: Uint8Array.from(event.subarray(BODY, BODY + size)) };
  }
  if (type === UHID_SET_REPORT) {
    const size = event.readUInt16LE(BODY + 6);
    const report = Uint8Array.from(event.subarray(BODY + 8, BODY + 8 + size));
    return { kind: 'feature', id: event.readUInt32LE(BODY), report };
  }
  return { kind: 'other' };
}
