import { describe, expect, it } from 'vitest';
import { describeAddress } from '../../../../drivers/transport/address.ts';
import { type TransportFaultCode, transportFault } from '../../../../drivers/transport/faults.ts';

const CODES: readonly TransportFaultCode[] = [
  'port-absent',
  'port-busy',
  'permission-denied',
  'host-refused',
  'host-unreachable',
  'connect-timeout',
  'library-missing',
  'bad-address',
  'open-failed',
  'port-lost',
  'replay-mismatch',
  'cancelled',
];

describe('transport faults', () => {
  it.each(CODES)('say for %s which port it is, what is safe and what to do', (code) => {
    const { sentence } = transportFault(code, '串口 COM3', 'detail');
    expect(sentence).toMatch(/^串口 COM3：.+。已保存的资料不受影响。.+。$/);
    expect(sentence).not.toContain('detail');
  });
});

describe('addresses', () => {
  it('are shown in the words of the device page', () => {
    const line = { baudRate: 115200, dataBits: 8, parity: 'none', stopBits: 1 } as const;
    expect(describeAddress({ kind: 'serial', path: 'COM3', ...line })).toBe('串口 COM3');
    expect(describeAddress({ kind: 'tcp', host: '192.168.1.9', port: 4001 })).toBe(
      '网络串口 192.168.1.9:4001',
    );
    expect(describeAddress({ kind: 'hid', vendorId: 0x10c4, productId: 7 })).toBe('USB 设备 10C4:0007');
  });
});
