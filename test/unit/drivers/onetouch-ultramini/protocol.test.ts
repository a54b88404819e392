import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, concatBytes, hexFromBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import {
  readCount,
  readGlucoseRecord,
  readSerialNumber,
} from '../../../../drivers/onetouch-ultramini/commands.ts';
import {
  createLinkScanner,
  decodeFrame,
  encodeFrame,
} from '../../../../drivers/onetouch-ultramini/protocol.ts';

const record = (seconds: number, mgPerDl: number) =>
  Uint8Array.of(5, 6, ...new Uint8Array(Uint32Array.of(seconds, mgPerDl).buffer));
const AT = Date.UTC(2026, 10, 2, 7, 30, 5) / 1000;

describe('frames of the OneTouch UltraMini', () => {
  it('are encoded as published', () => {
    expect(hexFromBytes(encodeFrame(0, Uint8Array.of(5, 0x0d, 2)))).toBe('020900050d0203da71');
    expect(hexFromBytes(encodeFrame(0x06))).toBe('02060603cd41');
    expect(hexFromBytes(encodeFrame(0x08))).toBe('02060803c262');
    expect(hexFromBytes(encodeFrame(0x0c))).toBe('02060c0306ae');
  });

  it('are found again between noise', () => {
    const frame = bytesFromHex('020900050D0203DA71');
    const scanner = createLinkScanner();
    const found = framesOf(scanner.push(concatBytes([bytesFromHex('00 02 03 FF 02'), frame, frame])));
    const all = [...found, ...framesOf(scanner.settle())];
    expect(all.map(decodeFrame)).toEqual([
      { link: 0, payload: Uint8Array.of(5, 0x0d, 2) },
      { link: 0, payload: Uint8Array.of(5, 0x0d, 2) },
    ]);
  });

  it('with any one byte changed are dropped', () => {
    const frame = encodeFrame(2, record(AT, 93));
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const scanner = createLinkScanner();
        const harmed = frame.map((byte, i) => (i === place ? byte ^ pattern : byte));
        expect(framesOf([...scanner.push(harmed), ...scanner.settle()])).toEqual([]);
      }),
    );
  });
});

describe('answers of the OneTouch UltraMini', () => {
  it('give time and value as the meter has them', () => {
    expect(readGlucoseRecord(record(AT, 93))).toEqual({
      deviceTime: '2026-11-02T07:30:05',
      result: { kind: 'value', value: 93, unit: 'mg/dL' },
      marks: [],
    });
  });

  it.each([
    [20, { kind: 'value', value: 20, unit: 'mg/dL' }],
    [600, { kind: 'value', value: 600, unit: 'mg/dL' }],
    [19, { kind: 'below-range' }],
    [601, { kind: 'above-range' }],
    [0xffff, { kind: 'above-range' }],
    [0x10000, { kind: 'not-understood', marker: '65536' }],
  ])('%i mg/dL is %o', (mgPerDl, result) => {
    expect(readGlucoseRecord(record(AT, mgPerDl))?.result).toEqual(result);
  });

  it('have no time where the clock was never set', () => {
    expect(readGlucoseRecord(record(60, 93))?.deviceTime).toBeNull();
  });

  it('that refuse, or are cut short, are no answers', () => {
    expect(readGlucoseRecord(Uint8Array.of(5, 9))).toBeNull();
    expect(readGlucoseRecord(record(AT, 93).subarray(0, 9))).toBeNull();
    expect(readCount(Uint8Array.of(5, 6, 1))).toBeNull();
    expect(readCount(Uint8Array.of(5, 6, 0xf4, 1))).toBe(500);
    expect(readSerialNumber(Uint8Array.of(5, 6))).toBeNull();
    expect(readSerialNumber(Uint8Array.of(5, 6, 0x43, 0x31, 0x37, 0x36, 0))).toBe('C176');
  });

  it('of any bytes at all never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        for (const read of [readGlucoseRecord, readCount, readSerialNumber]) read(bytes);
        expect(decodeFrame(bytes).payload.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
