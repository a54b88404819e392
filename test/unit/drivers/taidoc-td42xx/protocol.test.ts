import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, concatBytes, hexFromBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import { dataOf, dataReports, UART_ON, uartConfig } from '../../../../drivers/taidoc-td42xx/cp2110.ts';
import {
  COMMAND,
  createPacketScanner,
  decodeAnswer,
  encodeAnswer,
  encodeQuestion,
  readCount,
  readModel,
  readTime,
  readValue,
} from '../../../../drivers/taidoc-td42xx/protocol.ts';

const answer = (...data: number[]) => decodeAnswer(encodeAnswer(COMMAND.value, Uint8Array.from(data)));

describe('reports of the CP2110', () => {
  it('set up 19200 8N1 and switch the line on as its maker documents', () => {
    expect(hexFromBytes(uartConfig(19_200))).toBe('5000004b0000000300');
    expect(hexFromBytes(UART_ON)).toBe('4101');
  });

  it('carry bytes of any number, the id telling how many', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const reports = dataReports(bytes);
        const padded = reports.map((report) => concatBytes([report, new Uint8Array(64 - report.length)]));
        expect(concatBytes(padded.map(dataOf))).toEqual(bytes);
      }),
    );
  });

  it('carry nothing when they are shorter than they say, or are no data', () => {
    expect(dataOf(Uint8Array.of(3, 1, 2))).toHaveLength(0);
    expect(dataOf(UART_ON)).toHaveLength(0);
    expect(dataOf(new Uint8Array(0))).toHaveLength(0);
  });
});

describe('packets of the TD-42xx', () => {
  it('are eight bytes with their sum', () => {
    expect(hexFromBytes(encodeQuestion(COMMAND.value, 0x0102))).toBe('512602010000a31d');
    expect(encodeQuestion(COMMAND.connect).reduce((a, b) => a + b, 0) - 0x16).toBe(0x116);
  });

  it('are found between noise, and only those of the meter', () => {
    const packet = encodeAnswer(COMMAND.count, Uint8Array.of(3, 0, 0, 0));
    const scanner = createPacketScanner('meter');
    const stream = concatBytes([bytesFromHex('51 00 51'), encodeQuestion(COMMAND.count), packet]);
    expect(framesOf([...scanner.push(stream), ...scanner.settle()])).toEqual([packet]);
  });

  it('with any one byte changed are dropped', () => {
    const packet = encodeAnswer(COMMAND.value, Uint8Array.of(93, 0, 0, 0));
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const scanner = createPacketScanner('meter');
        const harmed = packet.map((byte, i) => (i === place ? byte ^ pattern : byte));
        expect(framesOf([...scanner.push(harmed), ...scanner.settle()])).toEqual([]);
      }),
    );
  });

  it('tell model, count and time', () => {
    expect(readModel(answer(0x77, 0x42, 0, 0))).toBe('TD-4277');
    expect(readCount(answer(0xc2, 1, 0, 0))).toBe(450);
    expect(readCount(answer(0xff, 0xff, 0xff, 0xff))).toBe(1000);
    const day = (26 << 9) | (11 << 5) | 2;
    expect(readTime(answer(day & 0xff, day >> 8, 30, 7))).toBe('2026-11-02T07:30');
    expect(readTime(answer(0, 0, 0, 0))).toBeNull();
    expect(readTime(answer(day & 0xff, day >> 8, 60, 7))).toBeNull();
  });

  it.each([
    [[93, 0, 9, 0x00], { result: { kind: 'value', value: 93, unit: 'mg/dL' }, marks: [] }],
    [[0x58, 2, 0, 0x40], { result: { kind: 'value', value: 600, unit: 'mg/dL' }, marks: ['before-meal'] }],
    [[0x59, 2, 0, 0x80], { result: { kind: 'above-range' }, marks: ['after-meal'] }],
    [[19, 0, 0, 0x00], { result: { kind: 'below-range' }, marks: [] }],
    [[93, 0, 0, 0xc0], { result: { kind: 'not-understood', marker: 'c0' }, marks: [] }],
  ])('tell a value and its flag: %o', (data, value) => {
    expect(readValue(answer(...data))).toEqual(value);
  });
});
