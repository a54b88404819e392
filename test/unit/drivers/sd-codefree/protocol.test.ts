import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, concatBytes, hexFromBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import {
  createPacketScanner,
  encodePacket,
  FETCH,
  messageOf,
  READY,
  readMessage,
} from '../../../../drivers/sd-codefree/protocol.ts';

const record = (mgPerDl: number, flag: number, month = 11) =>
  encodePacket(
    'to-host',
    0x20,
    0,
    26,
    month,
    2,
    7,
    30,
    mgPerDl >> 8,
    mgPerDl & 0xff,
    flag,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
  );
const read = (bytes: Uint8Array) => {
  const scanner = createPacketScanner('to-host');
  return framesOf([...scanner.push(bytes), ...scanner.settle()]).map((packet) =>
    readMessage(messageOf(packet)),
  );
};

describe('packets of the SD CodeFree', () => {
  it('are as documented, with a zero byte before the first', () => {
    expect(read(bytesFromHex('00 53 20 04 10 30 20 AA'))).toEqual([{ kind: 'challenge' }]);
    expect(hexFromBytes(READY)).toBe('531004104050aa');
    expect(hexFromBytes(FETCH)).toBe('531004106070aa');
    expect(record(93, 0)[2]).toBe(0x13);
  });

  it('of the host itself, echoed by an adapter, are not taken for the meter’s', () => {
    expect(read(concatBytes([READY, FETCH]))).toEqual([]);
  });

  it('tell a record in mg/dL with its meal', () => {
    expect(read(record(93, 0x20))).toEqual([
      {
        kind: 'record',
        record: {
          deviceTime: '2026-11-02T07:30',
          result: { kind: 'value', value: 93, unit: 'mg/dL' },
          marks: ['after-meal'],
        },
      },
    ]);
  });

  it.each([
    [record(601, 0), { kind: 'above-range' }],
    [record(9, 0), { kind: 'below-range' }],
    [record(93, 0x30), { kind: 'not-understood', marker: '30' }],
  ])('have no number outside the range or with an unknown flag', (packet, result) => {
    expect(read(packet)).toMatchObject([{ record: { result } }]);
  });

  it('have no time where the meter says an impossible one', () => {
    expect(read(record(93, 0, 13))).toMatchObject([{ record: { deviceTime: null } }]);
  });

  it('with any one byte changed are dropped', () => {
    const packet = record(93, 0);
    fc.assert(
      fc.property(fc.nat(packet.length - 1), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const harmed = packet.map((byte, i) => (i === place ? byte ^ pattern : byte));
        expect(read(harmed)).toEqual([]);
      }),
    );
  });

  it('of anything at all never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(Array.isArray(read(bytes))).toBe(true);
        readMessage(bytes);
      }),
    );
  });
});
