import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { createAstmScanner, decodePiece, encodeFrame } from '../../../../drivers/contour-astm/protocol.ts';
import { readRecord } from '../../../../drivers/contour-astm/records.ts';
import { controlReport, dataOf, dataReports } from '../../../../drivers/contour-astm/report.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pieces = (...parts: Uint8Array[]) => {
  const scanner = createAstmScanner();
  const found = parts.flatMap((part) => framesOf(scanner.push(part)));
  return [...found, ...framesOf(scanner.settle())].map(decodePiece);
};
const RESULT = 'R|3|^^^Glucose|93|mg/dL^P||A/M0/T1||201505261150';
const result = (fields: { value?: string; units?: string; markers?: string; time?: string }) => {
  const { value = '93', units = 'mg/dL^P', markers = '', time = '201505261150' } = fields;
  const record = readRecord(`R|3|^^^Glucose|${value}|${units}||${markers}||${time}`);
  return record?.kind === 'glucose' ? record.record : expect.fail('no glucose record');
};

describe('reports of the Contour', () => {
  it('carry bytes of any number, sixty a report', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        const reports = dataReports(content);
        expect(reports.every((report) => report.length === 64)).toBe(true);
        expect(concatBytes(reports.map(dataOf))).toEqual(content);
      }),
    );
  });

  it('of another device, or shorter than they say, carry nothing', () => {
    expect(dataOf(Uint8Array.of(1, 2, 3, 1, 5))).toHaveLength(0);
    expect(dataOf(Uint8Array.of(0x41, 0x42, 0x43, 2, 5))).toHaveLength(0);
    expect(dataOf(new Uint8Array(64).fill(0x41))).toHaveLength(0);
    expect(dataOf(new Uint8Array(0))).toHaveLength(0);
  });

  it('are written with the id 0 and a header of zeros', () => {
    const report = controlReport(6);
    expect(report).toHaveLength(65);
    expect([...report.subarray(0, 6)]).toEqual([0, 0, 0, 0, 1, 6]);
  });
});

describe('frames of ASTM E1381', () => {
  it('have the sum of a captured one', () => {
    expect(String.fromCharCode(...encodeFrame(5, RESULT))).toBe(`\x025${RESULT}\r\x1774\r\n`);
  });

  it('are found among control characters, however they are cut', () => {
    const stream = concatBytes([Uint8Array.of(4), encodeFrame(1, 'H|x'), Uint8Array.of(5)]);
    fc.assert(
      fc.property(fc.nat(stream.length), (cut) => {
        expect(pieces(stream.slice(0, cut), stream.slice(cut))).toEqual([
          { kind: 'control', control: 4 },
          { kind: 'frame', number: 1, text: 'H|x' },
          { kind: 'control', control: 5 },
        ]);
      }),
    );
  });

  it('with any one byte changed give no other text', () => {
    const frame = encodeFrame(3, RESULT);
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const harmed = frame.map((byte, i) => (i === place ? byte ^ pattern : byte));
        const texts = pieces(harmed).flatMap((piece) => (piece?.kind === 'frame' ? [piece.text] : []));
        expect(texts).toEqual([]);
      }),
    );
  });

  it('of anything at all never throw and keep little', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
        const scanner = createAstmScanner();
        for (const frame of framesOf(scanner.push(noise))) decodePiece(frame);
        expect(scanner.pendingBytes()).toBeLessThan(512);
      }),
    );
  });
});

describe('records of the Contour', () => {
  it('tell a result as captured', () => {
    expect(readRecord(RESULT)).toEqual({
      kind: 'glucose',
      record: {
        deviceTime: '2015-05-26T11:50',
        result: { kind: 'value', value: 93, unit: 'mg/dL' },
        marks: ['after-meal'],
      },
    });
  });

  it.each([
    ['<', { kind: 'below-range' }],
    ['>/M0', { kind: 'above-range' }],
    ['C', { kind: 'control' }],
    ['C/>', { kind: 'control' }],
    ['C/Q', { kind: 'control' }],
    ['Q', { kind: 'not-understood', marker: 'Q' }],
    ['>/Q', { kind: 'not-understood', marker: 'Q' }],
  ])('make no number of the marker %s', (markers, expected) => {
    expect(result({ markers }).result).toEqual(expected);
  });

  it('keep the unit of the meter and refuse a number of another form', () => {
    expect(result({ value: '5.6', units: 'mmol/L^P' }).result).toEqual({
      kind: 'value',
      value: 5.6,
      unit: 'mmol/L',
    });
    for (const [value, units] of [
      ['5.6', 'mg/dL^P'],
      ['56', 'mmol/L^P'],
      ['', 'mg/dL^P'],
      ['93', 'g/L^P'],
    ] as const)
      expect(result({ value, units }).result.kind).toBe('not-understood');
  });

  it('say whole blood, seconds, and times that cannot be', () => {
    expect(result({ units: 'mg/dL^B' }).marks).toEqual(['whole-blood']);
    expect(result({ time: '20150526115007' }).deviceTime).toBe('2015-05-26T11:50:07');
    expect(result({ time: '201513261150' }).deviceTime).toBeNull();
  });

  it('pass over other tests, and are none when they are not of the form', () => {
    expect(readRecord('R|4|^^^Carb|3|1^||||201505261150')).toEqual({ kind: 'other' });
    expect(readRecord('P|1')).toEqual({ kind: 'other' });
    expect(readRecord('L|1||N')).toEqual({ kind: 'terminator' });
    expect(readRecord('X|1')).toBeNull();
    expect(readRecord('H|x')).toBeNull();
  });

  it('of any text never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const made of [text, `R|${text}`, `H|${text}`]) {
          const record = readRecord(made);
          expect(record === null || typeof record.kind === 'string').toBe(true);
        }
        expect(pieces(bytes(text)).length).toBeLessThanOrEqual(bytes(text).length);
      }),
    );
  });
});
