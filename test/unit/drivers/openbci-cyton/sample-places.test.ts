import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSamplePlaces } from '../../../../drivers/openbci-cyton/sample-places.ts';

const RATE_HZ = 250;
const SAMPLE_MS = 4;
const BURST = 5;
const SECOND = 250;

/** Samples known by their true place. */
const sampleAt = (place: number) => ({ number: place % 256, counts: [place] });
const isInPlace = ({ place, counts }: { readonly place: number; readonly counts: readonly number[] }) =>
  place === counts[0];

interface Loss {
  readonly at: number;
  readonly count: number;
}
/** For so long nothing is delivered; all that is not lost comes afterwards. */
interface Stall {
  readonly fromMs: number;
  readonly ms: number;
}
interface Stream {
  readonly seconds: number;
  readonly losses?: readonly Loss[];
  readonly stalls?: readonly Stall[];
  readonly jitterMs?: number;
  /** How much slower than it says the board samples. */
  readonly slowness?: number;
}

/** The stream in bursts of 20 ms, as a dongle sends it, and what is made of it. */
function run({ seconds, losses = [], stalls = [], jitterMs = 0, slowness = 0 }: Stream) {
  const places = createSamplePlaces(RATE_HZ);
  const isLost = (place: number) => losses.some(({ at, count }) => place >= at && place < at + count);
  const deliveredMs = (ms: number) =>
    stalls.reduce(
      (at, stall) => (at > stall.fromMs && at < stall.fromMs + stall.ms ? stall.fromMs + stall.ms : at),
      ms,
    );
  const placed = [];
  let sent = 0;
  let atMs = 0;
  for (let first = 0; first < seconds * SECOND; first += BURST) {
    const samples = Array.from({ length: BURST }, (_, i) => first + i).filter((place) => !isLost(place));
    sent += samples.length;
    if (samples.length === 0) continue;
    const takenMs = (first + BURST) * SAMPLE_MS * (1 + slowness);
    atMs = Math.max(atMs, deliveredMs(takenMs + ((first / BURST) % 7) * (jitterMs / 7)));
    placed.push(...places.place(samples.map(sampleAt), atMs));
  }
  placed.push(...places.settle());
  return { sent, placed };
}

const stalls = fc
  .array(
    fc.record({ afterMs: fc.integer({ min: 20, max: 6_000 }), ms: fc.integer({ min: 1, max: 2_900 }) }),
    {
      maxLength: 6,
    },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ afterMs, ms }): Stall => {
      const fromMs = at + afterMs;
      at = fromMs + ms;
      return { fromMs, ms };
    });
  });

describe('the place of a sample', () => {
  it('counts what the counter skips, over its end', () => {
    const places = createSamplePlaces(RATE_HZ);
    const numbers = [254, 255, 0, 3, 4].map((number) => ({ number, counts: [] }));
    expect(places.place(numbers, 0).map(({ place }) => place)).toEqual([0, 1, 2, 5, 6]);
  });

  it('asks the clock how many cycles a long pause lasted, and waits until it is sure', () => {
    const places = createSamplePlaces(RATE_HZ);
    places.place([sampleAt(0)], 0);
    const begin = 10 + 4 * 256;
    expect(places.place([sampleAt(begin)], 4_140)).toEqual([]);
    const later = Array.from({ length: SECOND * 3 }, (_, i) => begin + 1 + i).flatMap((place) =>
      places.place([sampleAt(place)], 4_140 + (place - begin) * SAMPLE_MS),
    );
    expect(later.length).toBe(SECOND * 3 + 1);
    expect(later.every(isInPlace)).toBe(true);
  });

  it('is that of the stream for any losses, as long as the line keeps to within half a second', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 20 }),
        fc.nat(400),
        (steps, lateMs) => {
          const places = createSamplePlaces(RATE_HZ);
          const placed = [...places.place([sampleAt(0)], 0)];
          let place = 0;
          let atMs = 0;
          // What is whole cycles late is sure of its place once the line has flowed for a while.
          const flowing = Array.from({ length: 3 * SECOND }, () => 1);
          for (const step of [...steps, ...flowing]) {
            place += step;
            atMs = Math.max(atMs, place * SAMPLE_MS + (place % 2) * lateMs);
            placed.push(...places.place([sampleAt(place)], atMs));
          }
          placed.push(...places.settle());
          expect(placed).toHaveLength(steps.length + flowing.length + 1);
          expect(placed.filter((one) => !isInPlace(one))).toEqual([]);
        },
      ),
    );
  });

  it('is the next one, however an intact stream is held up', () => {
    fc.assert(
      fc.property(stalls, fc.nat(20), (held, jitterMs) => {
        const { placed } = run({ seconds: 30, stalls: held, jitterMs });
        expect(placed.map(({ place }) => place)).toEqual(Array.from({ length: 30 * SECOND }, (_, i) => i));
      }),
    );
  });

  it('is the next one, whatever the board’s oscillator does within its limits', () => {
    for (const slowness of [-0.025, -0.01, 0.01, 0.024]) {
      const held = Array.from({ length: 50 }, (_, i) => ({ fromMs: i * 11_000, ms: 1_700 }));
      const { placed } = run({ seconds: 600, stalls: held, jitterMs: 16, slowness });
      expect(placed.every(isInPlace)).toBe(true);
      expect(placed).toHaveLength(600 * SECOND);
    }
  });

  it('leaves out exactly what was lost, where it was lost, of any length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 700 }),
        fc.oneof(fc.integer({ min: 1, max: 2_500 }), fc.constantFrom(255, 256, 257, 512, 768)),
        fc.integer({ min: BURST, max: 600 }),
        fc.integer({ min: 1, max: 300 }),
        (at, count, apart, more) => {
          const losses = [
            { at, count },
            { at: at + count + apart, count: more },
          ];
          const { sent, placed } = run({ seconds: 20, losses, jitterMs: 16 });
          expect(placed).toHaveLength(sent);
          expect(placed.filter((one) => !isInPlace(one))).toEqual([]);
        },
      ),
    );
  });

  it('tells all that was lost while nothing was delivered, and puts it where the counter jumps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 600 }), (afterMs, count) => {
        fc.pre(count % 256 !== 0);
        const losses = [{ at: 1_000 + afterMs / SAMPLE_MS, count }].map((loss) => ({
          ...loss,
          at: Math.round(loss.at),
        }));
        const { placed, sent } = run({ seconds: 20, losses, stalls: [{ fromMs: 3_950, ms: 3_700 }] });
        expect(placed).toHaveLength(sent);
        expect(placed.at(-1)?.place).toBe(20 * SECOND - 1);
      }),
    );
  });

  it('is not moved by a number that was damaged on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 1, max: 7 }),
        (damaged, pattern, together) => {
          const places = createSamplePlaces(RATE_HZ);
          const all = Array.from({ length: 900 }, (_, place) => sampleAt(place)).map((sample, place) =>
            place === damaged ? { ...sample, number: sample.number ^ pattern } : sample,
          );
          const placed = [];
          for (let at = 0; at < all.length; at += together)
            placed.push(...places.place(all.slice(at, at + together), (at + together) * SAMPLE_MS));
          placed.push(...places.settle());
          expect(placed.map(({ place }) => place)).toEqual(Array.from({ length: 900 }, (_, i) => i));
          expect(placed.every(isInPlace)).toBe(true);
        },
      ),
    );
  });

  it('is told of a sample after a loss as soon as the next one comes', () => {
    const places = createSamplePlaces(RATE_HZ);
    places.place([sampleAt(0), sampleAt(1)], 8);
    expect(places.place([sampleAt(6)], 28)).toEqual([]);
    expect(places.place([sampleAt(7)], 32).map(({ place }) => place)).toEqual([6, 7]);
    expect(places.place([sampleAt(12)], 52)).toEqual([]);
    expect(places.settle().map(({ place }) => place)).toEqual([12]);
  });

  it('is not waited for without end: half a minute is held back at most', () => {
    const places = createSamplePlaces(RATE_HZ);
    let [sent, given] = [0, places.place([sampleAt(0)], 0).length];
    for (let second = 3; second < 120; second += 3) {
      const samples = Array.from({ length: 3 * SECOND }, (_, i) => sampleAt(sent + 1 + i));
      sent += samples.length;
      given += places.place(samples, second * 1_000 + 1_500).length;
      expect(sent - given).toBeLessThanOrEqual(7_500);
    }
    expect(given).toBeGreaterThan(7_500);
  });
});
