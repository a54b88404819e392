import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../drivers/clock.ts';
import { type HidLibrary, openHid } from '../../../../drivers/transport/hid.ts';
import { listHidDevices, listSerialPorts } from '../../../../drivers/transport/ports.ts';

const address = { kind: 'hid', vendorId: 0x10c4, productId: 0x0007 } as const;
const context = () => ({ clock: systemClock, signal: new AbortController().signal });
const deaf = { onData: () => undefined, onLost: () => undefined };

/** The error that node-hid gives on a Linux without libusb. */
function dlopenFailed(): never {
  throw Object.assign(
    new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory'),
    {
      code: 'ERR_DLOPEN_FAILED',
    },
  );
}

/** There is no virtual HID device in a container: a stand-in for the operating system's side of node-hid. */
class PluggedDevice extends EventEmitter {
  readonly written: number[][] = [];
  readonly features: number[][] = [];
  closed = false;
  async write(report: number[]) {
    if (report[1] === 0xff) throw new Error('cannot write');
    this.written.push(report);
    return report.length;
  }
  async sendFeatureReport(report: number[]) {
    if (report[1] === 0xff) throw new Error('cannot send feature report');
    this.features.push(report);
    return report.length;
  }
  async close() {
    this.closed = true;
  }
}

function libraryWith(device: PluggedDevice | Error): HidLibrary {
  return {
    getHidapiVersion: () => '0.14',
    devicesAsync: async () => [{ vendorId: 0x10c4, productId: 7, path: '/dev/hidraw3', product: '读卡器' }],
    HIDAsync: {
      open: async (path) => {
        if (device instanceof Error) throw device;
        expect(path).toBe('/dev/hidraw3');
        return device;
      },
    },
  };
}

describe('HID transport', () => {
  it('names the package to install where libusb is missing, when importing or when first called', async () => {
    const late: HidLibrary = { ...libraryWith(new PluggedDevice()), getHidapiVersion: dlopenFailed };
    for (const load of [async () => dlopenFailed(), async () => late]) {
      const opened = await openHid(address, deaf, context(), load);
      expect(opened).toMatchObject({ ok: false, fault: { code: 'library-missing' } });
      if (!opened.ok) expect(opened.fault.sentence).toContain('libusb-1.0-0');
      const listed = await listHidDevices(load);
      expect(listed).toMatchObject({ ports: [], problem: { code: 'library-missing' } });
    }
  });

  it('opens by vendor and product id, carries reports, and is quiet after closing', async () => {
    const device = new PluggedDevice();
    const reports: Uint8Array[] = [];
    const opened = await openHid(
      address,
      { ...deaf, onData: (bytes) => void reports.push(bytes) },
      context(),
      async () => libraryWith(device),
    );
    if (!opened.ok) throw new Error(opened.fault.detail);
    device.emit('data', Buffer.from([1, 2, 3]));
    expect(reports).toEqual([Uint8Array.of(1, 2, 3)]);
    expect(await opened.transport.write(Uint8Array.of(0, 0x88))).toBeNull();
    expect(device.written).toEqual([[0, 0x88]]);
    expect(await opened.transport.write(Uint8Array.of(0, 0xff))).toMatchObject({ code: 'port-lost' });
    expect(await opened.transport.writeFeature?.(Uint8Array.of(0x41, 1))).toBeNull();
    expect(device.features).toEqual([[0x41, 1]]);
    expect(await opened.transport.writeFeature?.(Uint8Array.of(0, 0xff))).toMatchObject({
      code: 'port-lost',
    });
    await opened.transport.close();
    await opened.transport.close();
    expect(device.closed).toBe(true);
    device.emit('data', Buffer.from([4]));
    expect(reports).toHaveLength(1);
    expect(await opened.transport.write(Uint8Array.of(0))).toMatchObject({ code: 'port-lost' });
  });

  it('tells once that the device was unplugged', async () => {
    const device = new PluggedDevice();
    const codes: string[] = [];
    await openHid(address, { ...deaf, onLost: (fault) => void codes.push(fault.code) }, context(), async () =>
      libraryWith(device),
    );
    device.emit('error', new Error('could not read from HID device'));
    device.emit('error', new Error('could not read from HID device'));
    expect(codes).toEqual(['port-lost']);
    expect(device.closed).toBe(true);
  });

  it.each([
    [
      "cannot open device with path: Failed to open a device with path '/dev/hidraw3': Permission denied",
      'permission-denied',
    ],
    ["Failed to open a device with path '/dev/hidraw3': No such file or directory", 'port-absent'],
    ['device busy', 'port-busy'],
    ['something else', 'open-failed'],
  ])('understands “%s”', async (message, code) => {
    const opened = await openHid(address, deaf, context(), async () => libraryWith(new Error(message)));
    expect(opened).toMatchObject({ ok: false, fault: { code, detail: message } });
  });

  it('closes again what was given up while it opened', async () => {
    const device = new PluggedDevice();
    const opened = await openHid(
      address,
      deaf,
      { clock: systemClock, signal: AbortSignal.abort() },
      async () => libraryWith(device),
    );
    expect(opened).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(device.closed).toBe(true);
  });
});

describe('list of serial ports', () => {
  it('is empty, with the reason, where udevadm is missing', async () => {
    const list = async () => {
      throw new Error('spawn udevadm ENOENT');
    };
    const listed = await listSerialPorts(async () => ({ SerialPort: { list } }));
    expect(listed).toMatchObject({ ports: [], problem: { detail: 'spawn udevadm ENOENT' } });
    expect(listed.problem?.sentence).toContain('手工填写端口名');
  });

  it('is empty, with the reason, where the native library does not load', async () => {
    const listed = await listSerialPorts(async () => dlopenFailed());
    expect(listed).toMatchObject({ ports: [], problem: { code: 'library-missing' } });
  });

  it('labels a port with its maker', async () => {
    const list = async () => [{ path: 'COM3', manufacturer: 'FTDI', serialNumber: 'A1' }, { path: 'COM1' }];
    expect(await listSerialPorts(async () => ({ SerialPort: { list } }))).toEqual({
      ports: [
        { path: 'COM3', label: 'FTDI A1' },
        { path: 'COM1', label: '' },
      ],
      problem: null,
    });
  });
});

it('a list of HID devices tells the interfaces of one device apart', async () => {
  const scanner = { vendorId: 0x0c2e, productId: 0x0b8f };
  const devicesAsync = async () => [
    { ...scanner, path: '/dev/hidraw0', usagePage: 1, product: '扫码枪' },
    { ...scanner, path: '/dev/hidraw1', usagePage: 0x8c, manufacturer: 'Honeywell', product: '扫码枪' },
    scanner,
  ];
  const listed = await listHidDevices(async () => ({ ...libraryWith(new PluggedDevice()), devicesAsync }));
  expect(listed).toEqual({
    ports: [
      { ...scanner, path: '/dev/hidraw0', usagePage: 1, label: '扫码枪' },
      { ...scanner, path: '/dev/hidraw1', usagePage: 0x8c, label: 'Honeywell 扫码枪' },
      { ...scanner, path: null, usagePage: null, label: '' },
    ],
    problem: null,
  });
});
