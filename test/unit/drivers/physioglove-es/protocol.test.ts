import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { sum8 } from '../../../../drivers/checksums.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import {
  createPacketScanner,
  decodePacket,
  encodePacket,
  PACKET_LENGTH,
  type Packet,
} from '../../../../drivers/physioglove-es/protocol.ts';

const count = fc.integer({ min: -0x8000, max: 0x7fff });
const data: fc.Arbitrary<Packet> = fc
  .array(fc.array(count, { minLength: 8, maxLength: 8 }), { minLength: 5, maxLength: 5 })
  .map((samples) => ({ kind: 'data', samples }));
/** What begins behind the last packet. */
const NEXT = Uint8Array.of(0x80, 0x17, 0x00);
const decoded = (parts: readonly Uint8Array[]) => {
  const scanner = createPacketScanner();
  return [...parts, NEXT].flatMap((part) => framesOf(scanner.push(part)).map(decodePacket));
};

describe('packets of the PhysioGlove ES', () => {
  it('are built as documented: two sums of zero around 81 bytes', () => {
    const samples = Array.from({ length: 5 }, () => [1, -1, 2, -2, 3, -3, 4, -4]);
    const packet = encodePacket({ kind: 'data', samples });
    expect(packet).toHaveLength(PACKET_LENGTH);
    expect([...packet.subarray(0, 6)]).toEqual([0x80, 0x17, 0, 0, 0, 0x51]);
    expect(sum8(packet.subarray(0, 7))).toBe(0);
    expect(sum8(packet.subarray(7))).toBe(0);
    expect([...packet.subarray(7, 11)]).toEqual([1, 0, 0xff, 0xff]);
  });

  it('come through whole from any point of the stream, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(data, { minLength: 3, maxLength: 5 }),
        fc.nat(87),
        fc.array(fc.nat()),
        (packets, start, cuts) => {
          const stream = concatBytes(packets.map(encodePacket)).subarray(start);
          const places = [0, ...cuts.map((cut) => cut % stream.length).sort((a, b) => a - b), stream.length];
          const parts = places.slice(1).map((end, i) => stream.slice(places[i], end));
          expect(decoded(parts)).toEqual(start === 0 ? packets : packets.slice(1));
        },
      ),
    );
  });

  it('with any one byte changed are dropped, and what follows is found', () => {
    fc.assert(
      fc.property(
        data,
        data,
        fc.nat(87),
        fc.integer({ min: 1, max: 255 }),
        (first, second, place, pattern) => {
          const harmed = encodePacket(first).map((byte, i) => (i === place ? byte ^ pattern : byte));
          expect(decoded([harmed, encodePacket(second), encodePacket(second)])).toEqual([second, second]);
        },
      ),
    );
  });

  it('are not made of the halves of two where bytes were lost, whatever the sums say', () => {
    const samples = Array.from({ length: 5 }, () => [40, 40, 120, 160, 200, 240, 280, 320]);
    const packet: Packet = { kind: 'data', samples };
    const stream = concatBytes(Array.from({ length: 4 }, () => encodePacket(packet)));
    fc.assert(
      fc.property(fc.nat(180), fc.integer({ min: 1, max: 120 }), (place, count) => {
        const parts = [stream.subarray(0, place), stream.subarray(place + count)];
        for (const found of decoded(parts)) expect(found).toEqual(packet);
      }),
    );
  });

  it('tell faults', () => {
    const fault: Packet = { kind: 'fault', codes: [0x12, 0x34] };
    expect(decoded([encodePacket(fault)])).toEqual([fault]);
  });

  it('of anything at all never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const packet of decoded([bytes])) expect(['data', 'fault']).toContain(packet.kind);
      }),
    );
  });
});
