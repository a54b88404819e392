import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, hexFromBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import {
  COMMANDS,
  createModuleScanner,
  decodeFrame,
  encodeFrame,
  patientModeCommand,
} from '../../../../drivers/pm6750/protocol.ts';
import { readReport } from '../../../../drivers/pm6750/reports.ts';

const report = (type: number, ...data: number[]) => readReport({ type, data: Uint8Array.from(data) });

describe('frames of the PM6750', () => {
  it('are encoded as documented', () => {
    expect(hexFromBytes(COMMANDS.ecgOn)).toBe('55aa040101f9');
    expect(hexFromBytes(COMMANDS.nibpStop)).toBe('55aa040200f9');
    expect(hexFromBytes(patientModeCommand('child'))).toBe('55aa040902f0');
  });

  it('are found whatever lies between them and however they are cut', () => {
    const frames = [encodeFrame(0x04, 0, 98, 75), encodeFrame(0x01, 1, 2, 3, 4, 5, 6, 7)];
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 10 }),
        fc.uint8Array({ max: 0x54, maxLength: 9 }),
        (cuts, noise) => {
          const scanner = createModuleScanner();
          const stream = concatBytes(frames.flatMap((frame) => [noise, frame]));
          const places = [0, ...cuts.map((cut) => cut % stream.length).sort((a, b) => a - b), stream.length];
          const parts = places.slice(1).map((end, i) => stream.slice(places[i], end));
          expect(parts.flatMap((part) => framesOf(scanner.push(part)))).toEqual(frames);
        },
      ),
    );
  });

  it('with any one byte changed give no other report', () => {
    const frame = encodeFrame(0x03, 0, 0, 124, 95, 80);
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const scanner = createModuleScanner();
        const harmed = frame.map((byte, i) => (i === place ? byte ^ pattern : byte));
        expect(framesOf([...scanner.push(harmed), ...scanner.settle()])).toEqual([]);
      }),
    );
  });
});

describe('reports of the PM6750', () => {
  it('hold no number where the module has none', () => {
    expect(report(0x04, 2, 127, 255)).toMatchObject({ spo2Percent: null, pulsePerMinute: null });
    expect(report(0x04, 0, 127, 80)).toMatchObject({ spo2Percent: null, pulsePerMinute: 80 });
    expect(report(0x04, 3, 98, 75)).toMatchObject({ spo2Percent: null, pulsePerMinute: null });
    expect(report(0x02, 2, 0, 0, 0, 0)).toMatchObject({
      leadOff: true,
      heartPerMinute: null,
      breathsPerMinute: null,
    });
    expect(report(0x05, 1, 0, 0)).toMatchObject({ celsius: null });
    expect(report(0x05, 0, 36, 12)).toMatchObject({ celsius: null });
    expect(report(0x05, 0, 99, 0)).toMatchObject({ celsius: null });
  });

  it('hold what it measured', () => {
    expect(report(0x05, 0, 36, 6)).toMatchObject({ celsius: 36.6 });
    expect(report(0x05, 2, 36, 6, 0, 0)).toMatchObject({ celsius: 36.6 });
    expect(report(0x03, 0b000101, 80, 0, 0, 0)).toMatchObject({ state: 1, mode: 'child', cuffMmHg: 160 });
    expect(report(0x01, 1, 2, 3, 4, 5, 6, 7)).toEqual({ kind: 'ecg-wave', counts: [1, 2] });
    expect(report(0x01, 9)).toEqual({ kind: 'ecg-wave', counts: [9] });
  });

  it('of any type and length never throw', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.uint8Array({ maxLength: 12 }), (type, data) => {
        const read = readReport(decodeFrame(encodeFrame(type, ...data)));
        expect(read === null || typeof read.kind === 'string').toBe(true);
      }),
    );
  });
});
