import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../../domain/ecg/recording.ts';
import type { EcgSignalFormat, EcgSignalFrame } from '../../../../drivers/ecg-signal.ts';
import { assemble } from '../../../../main/ecg/assemble.ts';
import { createCollector } from '../../../../main/ecg/collect.ts';
import { createFrameJoiner } from '../../../../main/ecg/join-frames.ts';
import type { CaptureAbout, CapturePiece } from '../../../../main/store/ecg-spool.ts';

const format: EcgSignalFormat = {
  leads: ['I', 'V2'],
  rateHz: 250,
  microvoltPerCount: 1,
  range: { min: -32_768, max: 32_767 },
  quality: 'diagnostic',
  device: { model: 'bench', serial: null },
  filters: { highPassHz: null, lowPassHz: null, notchHz: null },
};
const about: CaptureAbout = {
  captureId: 'c',
  seatId: 's',
  deviceId: 'd',
  residentId: 'r',
  visitId: null,
  startedAtMs: 0,
  secondsWanted: 10,
  format,
};

/** The sample of a channel at a place; never the same at two places. */
const sampleAt = (channel: number, place: number) => channel * 1_000_000 + place;

function frameOf(firstSample: number, count: number): EcgSignalFrame {
  const samples = Int32Array.from({ length: 2 * count }, (_, i) =>
    sampleAt(i < count ? 0 : 1, firstSample + (i % count)),
  );
  return { type: 'samples', firstSample, count, samples, contact: ['on', 'on'] };
}

/** A stream that begins anywhere, in frames of any size, with any losses between them, told at any time twice. */
const stream = fc
  .record({
    begin: fc.nat(10_000),
    parts: fc.array(
      fc.record({ lost: fc.oneof(fc.constant(0), fc.nat(40)), count: fc.integer({ min: 1, max: 60 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
  })
  .map(({ begin, parts }) => {
    let at = begin;
    return parts.map(({ lost, count }, i) => {
      const frame = frameOf(at + (i === 0 ? 0 : lost), count);
      at = frame.firstSample + count;
      return frame;
    });
  });

describe('a capture', () => {
  it('is the stream, however it is split, whatever is lost, however often it is drained', () => {
    fc.assert(
      fc.property(
        stream,
        fc.integer({ min: 1, max: 1_500 }),
        fc.integer({ min: 1, max: 300 }),
        (frames, wanted, every) => {
          const collector = createCollector(wanted);
          const pieces: CapturePiece[] = [];
          for (const frame of frames) {
            collector.take(frame);
            if (collector.pending() >= every) pieces.push(...collector.drain());
          }
          pieces.push(...collector.drain());
          const begin = frames[0]?.firstSample ?? 0;
          const places = frames
            .flatMap(({ firstSample, count }) =>
              Array.from({ length: count }, (_, i) => firstSample + i - begin),
            )
            .filter((place) => place < wanted);
          const recording = assemble(about, pieces);
          const missing = new Set(
            recording.gaps.flatMap(({ fromSample, count }) =>
              Array.from({ length: count }, (_, i) => fromSample + i),
            ),
          );
          expect(lengthOf(recording)).toBe((places.at(-1) ?? 0) + 1);
          expect(places.filter((place) => missing.has(place))).toEqual([]);
          expect(places.length + missing.size).toBe(lengthOf(recording));
          recording.leads.forEach(({ samples }, lead) => {
            for (const place of places) expect(samples[place]).toBe(sampleAt(lead, place + begin));
            for (const place of missing) expect(samples[place]).toBe(samples[place - 1]);
          });
        },
      ),
    );
  });

  it('counts what was lost, and has enough when its time is over although much is missing', () => {
    const collector = createCollector(100);
    collector.take(frameOf(7, 10));
    collector.take(frameOf(47, 10));
    expect([collector.reached(), collector.lost()]).toEqual([50, 30]);
    collector.take(frameOf(500, 10));
    expect([collector.reached(), collector.lost()]).toEqual([100, 80]);
  });

  it('leaves out what comes a second time', () => {
    const collector = createCollector(100);
    for (const frame of [frameOf(0, 10), frameOf(5, 10), frameOf(0, 10)]) collector.take(frame);
    const [piece] = collector.drain();
    expect(piece?.count).toBe(15);
    expect([...(piece?.samples.subarray(0, 15) ?? [])]).toEqual(Array.from({ length: 15 }, (_, i) => i));
  });

  it('remembers the worst contact that a lead had', () => {
    const collector = createCollector(100);
    collector.take(frameOf(0, 10));
    collector.take({ ...frameOf(10, 10), contact: ['on', 'off'] });
    const recording = assemble(about, collector.drain());
    expect(recording.leads.map(({ contact }) => contact)).toEqual(['on', 'off']);
  });
});

describe('frames for pages', () => {
  it('carry the same samples in fewer frames', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: 0, max: 100 }), (frames, atLeastMs) => {
        const joiner = createFrameJoiner(250, atLeastMs);
        const joined = frames.flatMap((frame) => joiner.push(frame));
        const told = (all: readonly EcgSignalFrame[]) =>
          all.flatMap(({ firstSample, count, samples }) =>
            Array.from({ length: count }, (_, i) => [firstSample + i, samples[i], samples[count + i]]),
          );
        const [before, after] = [told(frames), told(joined)];
        expect(after).toEqual(before.slice(0, after.length));
        expect(before.length - after.length).toBeLessThan(Math.max(1, Math.floor((250 * atLeastMs) / 1000)));
      }),
    );
  });

  it('tell at once that an electrode came off', () => {
    const joiner = createFrameJoiner(250, 100);
    expect(joiner.push(frameOf(0, 5))).toEqual([]);
    const off = { ...frameOf(5, 5), contact: ['on', 'off'] } as const;
    expect(joiner.push(off).map(({ count, contact }) => [count, contact])).toEqual([[5, ['on', 'on']]]);
  });
});
