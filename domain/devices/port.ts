import type { DeviceAddress } from './events.ts';

/**
 * Whether two addresses are the same port of one computer, which carries one device only. A HID address without a
 * path takes whichever device of that make it finds, and so stands in the way of all of them.
 */
export function samePort(a: DeviceAddress, b: DeviceAddress): boolean {
  if (a.kind === 'serial' && b.kind === 'serial') return serialName(a.path) === serialName(b.path);
  if (a.kind === 'tcp' && b.kind === 'tcp') return a.port === b.port && hostName(a.host) === hostName(b.host);
  if (a.kind !== 'hid' || b.kind !== 'hid') return false;
  if (a.vendorId !== b.vendorId || a.productId !== b.productId) return false;
  return a.path === undefined || b.path === undefined || a.path === b.path;
}

/** Windows takes `com3`, `COM3` and `\\.\COM3` for one port. */
function serialName(path: string): string {
  const windows = /^(?:\\\\\.\\)?(com\d+)$/i.exec(path.trim());
  return windows?.[1]?.toUpperCase() ?? path.trim();
}

function hostName(host: string): string {
  const name = host.trim().toLowerCase().replace(/\.$/, '');
  return name === 'localhost' ? '127.0.0.1' : name;
}

/** The port in the words of the device page. */
export function portText(address: DeviceAddress): string {
  switch (address.kind) {
    case 'serial':
      return `串口 ${address.path}`;
    case 'tcp':
      return `网络串口 ${address.host}:${address.port}`;
    case 'hid':
      return `USB 设备 ${hex(address.vendorId)}:${hex(address.productId)}`;
  }
}

function hex(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0');
}
