import { describe, expect, it } from 'vitest';
import { contourDescriptor, cp2110Descriptor } from '../../../scripts/support/hid-descriptors.ts';
import {
  decodeHostEvent,
  EVENT_MAX,
  encodeCreate,
  encodeDestroy,
  encodeInput,
  encodeSetReportReply,
} from '../../../scripts/support/uhid.ts';

const device = { name: 'test', vendorId: 0x1a79, productId: 0x6002, descriptor: contourDescriptor };

/** An event as the kernel writes it: always of full length. */
function kernelEvent(...parts: (readonly [offset: number, bytes: readonly number[]])[]): Buffer {
  const event = Buffer.alloc(EVENT_MAX);
  for (const [offset, bytes] of parts) event.set(bytes, offset);
  return event;
}

describe('events of /dev/uhid', () => {
  it('lie as in linux/uhid.h', () => {
    const create = encodeCreate(device);
    expect(create).toHaveLength(4 + 128 + 64 + 64 + 2 + 2 + 16 + 4096);
    expect(create.readUInt32LE(0)).toBe(11);
    expect(create.subarray(4, 9).toString()).toBe('test\0');
    expect(create.readUInt16LE(260)).toBe(contourDescriptor.length);
    expect(create.readUInt32LE(264)).toBe(0x1a79);
    expect(create.readUInt32LE(268)).toBe(0x6002);
    expect(create.subarray(280, 280 + contourDescriptor.length)).toEqual(Buffer.from(contourDescriptor));
    expect([...encodeInput(Uint8Array.of(7, 8))]).toEqual([12, 0, 0, 0, 2, 0, 7, 8]);
    expect([...encodeSetReportReply(5)]).toEqual([14, 0, 0, 0, 5, 0, 0, 0, 0, 0]);
    expect([...encodeDestroy()]).toEqual([1, 0, 0, 0]);
  });

  it('tell what the host wrote', () => {
    expect(decodeHostEvent(kernelEvent([0, [6]], [4, [0, 9, 9]], [4100, [3, 0, 1]]))).toEqual({
      kind: 'output',
      report: Uint8Array.of(0, 9, 9),
    });
    const set = kernelEvent([0, [13]], [4, [5, 0, 0, 0, 0x41, 0]], [10, [2, 0]], [12, [0x41, 1]]);
    expect(decodeHostEvent(set)).toEqual({ kind: 'feature', id: 5, report: Uint8Array.of(0x41, 1) });
    expect(decodeHostEvent(kernelEvent([0, [4]]))).toEqual({ kind: 'other' });
  });
});

describe('report descriptors', () => {
  it('begin and end a collection, and name each report of the CP2110 once', () => {
    for (const descriptor of [contourDescriptor, cp2110Descriptor]) {
      expect([...descriptor.subarray(0, 7)]).toEqual([0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01]);
      expect(descriptor.at(-1)).toBe(0xc0);
      expect(descriptor.length).toBeLessThan(4096);
    }
    const ids = [...cp2110Descriptor].flatMap((byte, i, all) =>
      byte === 0x85 && all[i + 2] === 0x95 ? [all[i + 1]] : [],
    );
    expect(ids).toEqual([...Array.from({ length: 63 }, (_, i) => i + 1), 0x41, 0x50]);
  });
});
