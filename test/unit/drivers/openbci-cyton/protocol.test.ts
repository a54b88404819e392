import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import {
  COUNT_RANGE,
  type CytonSample,
  createCytonParser,
  encodeSample,
  FRAME_LENGTH,
} from '../../../../drivers/openbci-cyton/protocol.ts';

const count = fc.integer({ min: COUNT_RANGE.min, max: COUNT_RANGE.max });
const channels = fc.array(count, { minLength: 8, maxLength: 8 });
const stream = fc
  .array(channels, { minLength: 2, maxLength: 30 })
  .map((all): CytonSample[] => all.map((one, number) => ({ number, channels: one })));

function pushInParts(bytes: Uint8Array, cuts: readonly number[]): readonly CytonSample[] {
  const parser = createCytonParser();
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return at.slice(1).flatMap((end, i) => parser.push(bytes.subarray(at[i], end)));
}

describe('frames of the Cyton', () => {
  it('reads the sample of the maker’s layout: big-endian, two’s complement', () => {
    const frame = encodeSample({ number: 7, channels: [1, -1, 0x7fffff, -0x800000, 256, 65_536, 0, -2] });
    expect(frame.length).toBe(FRAME_LENGTH);
    expect([...frame.subarray(0, 14)]).toEqual([0xa0, 7, 0, 0, 1, 255, 255, 255, 127, 255, 255, 128, 0, 0]);
    expect(createCytonParser().push(concatBytes([frame, frame]))[0]).toEqual({
      number: 7,
      channels: [1, -1, 0x7fffff, -0x800000, 256, 65_536, 0, -2],
    });
  });

  it('come out the same however the stream is cut', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 20 }), (samples, cuts) => {
        expect(pushInParts(concatBytes(samples.map(encodeSample)), cuts)).toEqual(samples);
      }),
    );
  });

  it('are found again after noise', () => {
    fc.assert(
      fc.property(stream, fc.uint8Array({ maxLength: 100 }), (samples, noise) => {
        const bytes = concatBytes([noise.filter((byte) => byte !== 0xa0), ...samples.map(encodeSample)]);
        expect(createCytonParser().push(bytes)).toEqual(samples);
      }),
    );
  });

  it('resynchronise exactly where no byte of a sample looks like a head', () => {
    const samples = Array.from({ length: 20 }, (_, number) => ({
      number,
      channels: Array(8).fill(number + 1),
    }));
    const bytes = concatBytes(samples.map(encodeSample));
    for (let from = 1; from < FRAME_LENGTH; from++) {
      expect(createCytonParser().push(bytes.subarray(from))).toEqual(samples.slice(1));
    }
  });

  it('never throw and never keep more than two frames, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (parts) => {
        const parser = createCytonParser();
        const all = parts.reduce((sum, part) => sum + part.length, 0);
        const found = parts.flatMap((part) => parser.push(part));
        expect(found.length * FRAME_LENGTH).toBeLessThanOrEqual(all);
      }),
    );
  });
});
