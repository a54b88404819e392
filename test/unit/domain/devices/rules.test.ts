import { describe, expect, it } from 'vitest';
import type { DeviceAddress } from '../../../../domain/devices/events.ts';
import { samePort } from '../../../../domain/devices/port.ts';
import { refuseAttachment } from '../../../../domain/devices/rules.ts';

const serial = (path: string): DeviceAddress => ({ kind: 'serial', path, baudRate: 9600 });
const tcp = (host: string, port: number): DeviceAddress => ({ kind: 'tcp', host, port });
const hid = (path?: string): DeviceAddress => ({
  kind: 'hid',
  vendorId: 0x0483,
  productId: 0x5750,
  ...(path !== undefined && { path }),
});

describe('the same port', () => {
  it.each([
    [serial('COM3'), serial('com3'), true],
    [serial('COM3'), serial('\\\\.\\COM3'), true],
    [serial('COM3'), serial('COM13'), false],
    [serial('/dev/ttyUSB0'), serial('/dev/ttyusb0'), false],
    [serial('/dev/ttyUSB0'), { ...serial('/dev/ttyUSB0'), baudRate: 115_200 }, true],
    [tcp('Moxa.local', 4001), tcp('moxa.local.', 4001), true],
    [tcp('localhost', 4001), tcp('127.0.0.1', 4001), true],
    [tcp('127.0.0.1', 4001), tcp('127.0.0.1', 4002), false],
    [hid('a'), hid('b'), false],
    [hid('a'), hid('a'), true],
    [hid(), hid('b'), true],
    [hid(), { kind: 'hid', vendorId: 1, productId: 0x5750 } as const, false],
    [serial('COM3'), tcp('COM3', 1), false],
  ])('%o and %o: %s', (a, b, same) => {
    expect(samePort(a as DeviceAddress, b as DeviceAddress)).toBe(same);
    expect(samePort(b as DeviceAddress, a as DeviceAddress)).toBe(same);
  });
});

describe('attaching a device', () => {
  const driver = { title: '读卡器', addressKinds: ['serial', 'tcp'] };
  const other = { id: 'x', name: '旧读卡器', address: serial('COM3') };

  it('is free where nothing speaks against it', () => {
    expect(refuseAttachment(driver, serial('COM4'), [other])).toBeUndefined();
  });

  it('names what stands in the way', () => {
    expect(refuseAttachment(undefined, serial('COM4'), [])?.code).toBe('driver-unknown');
    expect(refuseAttachment(driver, hid(), [])?.sentence).toContain('“读卡器”不能接在USB（HID）上');
    expect(refuseAttachment(driver, serial('com3'), [other])).toEqual({
      code: 'port-taken',
      sentence:
        '串口 com3 已由设备“旧读卡器”使用，一个端口只能接一台设备。请改用别的端口，或先停用“旧读卡器”。',
    });
  });
});
