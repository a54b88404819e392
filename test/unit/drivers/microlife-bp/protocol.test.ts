import { describe, expect, it } from 'vitest';
import { decodeMemory, payloadOf, readingOf } from '../../../../drivers/microlife-bp/protocol.ts';
import { encodeMemory } from '../../../../drivers/microlife-bp/simulator.ts';

const record = {
  year: 2026,
  month: 11,
  day: 2,
  hour: 7,
  minute: 30,
  systolicMmHg: 141,
  diastolicMmHg: 92,
  pulsePerMinute: 66,
};

describe('the memory of a Microlife cuff', () => {
  it('is read with the name stored in it', () => {
    expect(decodeMemory(encodeMemory('Bed12', [record, record]))).toEqual({
      user: 'Bed12',
      records: [record, record],
    });
    expect(decodeMemory(encodeMemory('', []))).toEqual({ user: null, records: [] });
  });

  it('is refused with any one byte changed, and at any other length', () => {
    const answer = encodeMemory('Bed12', [record]);
    for (let at = 0; at < answer.length; at++) {
      const changed = answer.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(decodeMemory(changed), `byte ${at}`).toBeUndefined();
      expect(decodeMemory(answer.subarray(0, at)), `${at} bytes`).toBeUndefined();
    }
  });

  it('keeps a record whose clock was never set, and says so', () => {
    expect(readingOf({ ...record, month: 0 }, null, 0)).toMatchObject({
      deviceTime: null,
      remarks: [{ code: 'clock-unset' }],
    });
  });

  it('takes from a report only the bytes that count', () => {
    expect(payloadOf(Uint8Array.of(0xf2, 6, 65, 1, 1, 1, 1, 1))).toEqual(Uint8Array.of(6, 65));
    expect(payloadOf(Uint8Array.of(8, 6, 65, 1, 1, 1, 1, 1))).toBeUndefined();
    expect(payloadOf(Uint8Array.of(2, 6, 65))).toBeUndefined();
  });
});
