import type { Address } from '../../drivers/transport/address.ts';
import type { Driver } from '../../drivers/types.ts';
import { ToolFault } from './verb.ts';

/** `tcp:host:port`, `tcp host:port`, or `host:port` where the driver has no HID devices. */
const TCP = /^(?:tcp(?::\/\/|[: ]))?([^\s:/\\]+|\[[0-9A-Fa-f:]+\]):([0-9]{1,5})$/;
const HID = /^(?:hid[: ])?([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?:[: ](.+))?$/;

/** The address that a technician has typed, for a driver. `baudRate` replaces the driver's own. */
export function parsePort(text: string, driver: Driver, baudRate: number | undefined): Address {
  const address = read(text, driver, baudRate);
  if (driver.addressKinds.includes(address.kind)) return address;
  throw new ToolFault(`设备 ${driver.id} 不能接在“${text}”上；它可接：${kindsOf(driver)}。`);
}

function read(text: string, driver: Driver, baudRate: number | undefined): Address {
  const hid = HID.exec(text);
  if (hid !== null && (text.startsWith('hid') || driver.addressKinds.includes('hid'))) {
    const [vendorId, productId] = [Number.parseInt(hid[1] ?? '', 16), Number.parseInt(hid[2] ?? '', 16)];
    return { kind: 'hid', vendorId, productId, ...(hid[3] !== undefined && { path: hid[3] }) };
  }
  const [, host, port] = TCP.exec(text) ?? [];
  if (host !== undefined) return { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  if (driver.serialLine === null)
    throw new ToolFault(`“${text}”不是端口；设备 ${driver.id} 可接：${kindsOf(driver)}。`);
  const line = { ...driver.serialLine, ...(baudRate !== undefined && { baudRate }) };
  return { kind: 'serial', path: text, ...line };
}

const WORDS = { serial: '串口（如 /dev/ttyUSB0、COM3）', tcp: 'tcp:主机:端口', hid: 'hid:vid:pid' } as const;

function kindsOf(driver: Driver): string {
  return driver.addressKinds.flatMap((kind) => (kind === 'replay' ? [] : WORDS[kind])).join('，');
}
