import { describeAddress, type HidAddress } from './address.ts';
import {
  cancelled,
  errorText,
  libraryMissing,
  type TransportFault,
  type TransportFaultCode,
  transportFault,
} from './faults.ts';
import type { OpenContext, OpenResult, Transport, TransportEvents } from './types.ts';

export interface HidDeviceInfo {
  readonly vendorId: number;
  readonly productId: number;
  readonly path?: string | undefined;
  readonly product?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly usagePage?: number | undefined;
}

/** What is used of node-hid's HIDAsync. */
export interface HidHandle {
  on(event: 'data', listener: (report: Uint8Array) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  write(report: number[]): Promise<number>;
  sendFeatureReport(report: number[]): Promise<number>;
  close(): Promise<void>;
}

/** What is used of node-hid. */
export interface HidLibrary {
  devicesAsync(): Promise<HidDeviceInfo[]>;
  getHidapiVersion(): string;
  readonly HIDAsync: { open(path: string): Promise<HidHandle> };
}

export type LoadHid = () => Promise<HidLibrary>;
const importHid: LoadHid = () => import('node-hid');

/** Loads node-hid with its native part. Without libusb that fails, and must cost nothing but the HID devices. */
export async function loadHid(what: string, load: LoadHid = importHid): Promise<HidLibrary | TransportFault> {
  try {
    const library = await load();
    library.getHidapiVersion(); // node-hid loads its native part at the first call
    return library;
  } catch (error) {
    const remedy =
      '请管理员安装 libusb-1.0-0（Debian、统信、麒麟：apt install libusb-1.0-0）后重新启动本程序。';
    return libraryMissing(what, remedy, errorText(error));
  }
}

/** Opens a HID device by its vendor and product id, or by its path where several of a kind are attached. Never rejects. */
export async function openHid(
  address: HidAddress,
  events: TransportEvents,
  context: OpenContext,
  load: LoadHid = importHid,
): Promise<OpenResult> {
  const what = describeAddress(address);
  const library = await loadHid(what, load);
  if ('code' in library) return { ok: false, fault: library };
  try {
    const path = address.path ?? (await findPath(library, address));
    if (path === undefined)
      return { ok: false, fault: transportFault('port-absent', what, 'not in the list') };
    const handle = await library.HIDAsync.open(path);
    const transport = transportOver(handle, what, events);
    if (!context.signal.aborted) return { ok: true, transport };
    await transport.close();
    return { ok: false, fault: cancelled(what) };
  } catch (error) {
    return { ok: false, fault: openFault(what, errorText(error)) };
  }
}

async function findPath(library: HidLibrary, address: HidAddress): Promise<string | undefined> {
  const devices = await library.devicesAsync();
  return devices.find((d) => d.vendorId === address.vendorId && d.productId === address.productId)?.path;
}

function transportOver(handle: HidHandle, what: string, events: TransportEvents): Transport {
  let closed = false;
  handle.on('data', (report) => {
    if (!closed) events.onData(Uint8Array.from(report));
  });
  const close = async () => {
    if (closed) return;
    closed = true;
    await handle.close().catch(() => undefined); // a device that is gone cannot be closed, and need not be
  };
  handle.on('error', (error) => {
    if (closed) return;
    void close();
    events.onLost(transportFault('port-lost', what, errorText(error)));
  });
  const writing = async (write: () => Promise<number>) => {
    if (closed) return transportFault('port-lost', what, 'device is closed');
    try {
      await write();
      return null;
    } catch (error) {
      return transportFault('port-lost', what, errorText(error));
    }
  };
  return {
    write: (bytes) => writing(() => handle.write(Array.from(bytes))),
    writeFeature: (report) => writing(() => handle.sendFeatureReport(Array.from(report))),
    close,
  };
}

function openFault(what: string, message: string): TransportFault {
  const code: TransportFaultCode = /permission denied|access denied/i.test(message)
    ? 'permission-denied'
    : /no such (file|device)|not found/i.test(message)
      ? 'port-absent'
      : /busy|sharing violation/i.test(message)
        ? 'port-busy'
        : 'open-failed';
  return transportFault(code, what, message);
}
