import { errorText, libraryMissing, type TransportFault, transportFault } from './faults.ts';
import { type LoadHid, loadHid } from './hid.ts';

/** The ports found, and, where looking failed, why: then a port has to be named by hand. */
export interface PortList<Port> {
  readonly ports: readonly Port[];
  readonly problem: TransportFault | null;
}

export interface SerialPortInfo {
  readonly path: string;
  /** Maker and serial number, as far as the system knows them; may be empty. */
  readonly label: string;
}

export interface HidPortInfo {
  readonly vendorId: number;
  readonly productId: number;
  readonly path: string | null;
  /** HID usage page, which tells the interfaces of one device apart: 01 keyboard, 8C scanner. Null if nobody says. */
  readonly usagePage: number | null;
  readonly label: string;
}

interface SerialLister {
  list(): Promise<
    readonly {
      readonly path: string;
      readonly manufacturer?: string | undefined;
      readonly serialNumber?: string | undefined;
    }[]
  >;
}
export type LoadSerialLister = () => Promise<{ readonly SerialPort: SerialLister }>;
const importSerial: LoadSerialLister = () => import('serialport');

/** Serial ports of this computer. On a Linux without udev there is no list (`spawn udevadm ENOENT`), only a reason. */
export async function listSerialPorts(
  load: LoadSerialLister = importSerial,
): Promise<PortList<SerialPortInfo>> {
  const what = '串口列表';
  const none = (problem: TransportFault) => ({ ports: [], problem });
  const library = await load().catch(errorText);
  if (typeof library === 'string')
    return none(libraryMissing(what, '请管理员重新安装本程序（串口组件 serialport）。', library));
  try {
    const found = await library.SerialPort.list();
    const ports = found.map((port) => ({
      path: port.path,
      label: [port.manufacturer, port.serialNumber].filter(Boolean).join(' '),
    }));
    return { ports, problem: null };
  } catch (error) {
    const fault = transportFault('open-failed', what, errorText(error));
    return none({ ...fault, sentence: '无法列出本机串口，请手工填写端口名（如 COM3 或 /dev/ttyUSB0）。' });
  }
}

/** HID devices of this computer. */
export async function listHidDevices(load?: LoadHid): Promise<PortList<HidPortInfo>> {
  const what = 'USB 设备列表';
  const library = await loadHid(what, load);
  if ('code' in library) return { ports: [], problem: library };
  try {
    const found = await library.devicesAsync();
    const ports = found.map((device) => ({
      vendorId: device.vendorId,
      productId: device.productId,
      path: device.path ?? null,
      usagePage: device.usagePage ?? null,
      label: [device.manufacturer, device.product].filter(Boolean).join(' '),
    }));
    return { ports, problem: null };
  } catch (error) {
    return { ports: [], problem: transportFault('open-failed', what, errorText(error)) };
  }
}
