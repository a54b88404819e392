import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../../domain/aed/coverage.ts';
import { frameAround, roundLength } from '../../../../domain/aed/map-frame.ts';

const wish = { marginM: 500, leastM: 2_000, leastAspect: 1.2 } as const;

/** A township: points within some 20 km of each other. */
const points = fc.array(
  fc.record({
    latitude: fc.double({ min: 26.1, max: 26.3, noNaN: true }),
    longitude: fc.double({ min: 118.1, max: 118.3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('the map of a township', () => {
  it('shows every point within its margin, north above and east to the right', () => {
    fc.assert(
      fc.property(points, (all) => {
        const frame = frameAround(all, wish);
        if (!frame) throw new Error('no frame');
        for (const point of all) {
          const { x, y } = frame.place(point);
          expect(x).toBeGreaterThanOrEqual(499.9);
          expect(x).toBeLessThanOrEqual(frame.widthM - 499.9);
          expect(y).toBeGreaterThanOrEqual(499.9);
          expect(y).toBeLessThanOrEqual(frame.heightM - 499.9);
        }
      }),
    );
  });

  it('keeps distances to one per cent', () => {
    fc.assert(
      fc.property(points, points, (some, others) => {
        const [a, b] = [some[0], others[0]];
        if (!a || !b) return;
        const frame = frameAround([a, b], wish);
        const [at, to] = [frame?.place(a), frame?.place(b)];
        const drawn = Math.hypot((at?.x ?? 0) - (to?.x ?? 0), (at?.y ?? 0) - (to?.y ?? 0));
        expect(Math.abs(drawn - metresBetween(a, b))).toBeLessThanOrEqual(1 + metresBetween(a, b) * 0.01);
      }),
    );
  });

  it('has a frame for one point and none for none', () => {
    const one = frameAround([{ latitude: 26.1, longitude: 118.1 }], wish);
    expect(one).toMatchObject({ widthM: 2_400, heightM: 2_000 });
    expect(one?.place({ latitude: 26.1, longitude: 118.1 })).toEqual({ x: 1_200, y: 1_000 });
    expect(frameAround([], wish)).toBeUndefined();
  });
});

describe('the scale bar', () => {
  it.each([
    [999, 500],
    [1_000, 1_000],
    [1_999, 1_000],
    [2_000, 2_000],
    [4_999, 2_000],
    [5_000, 5_000],
    [0, 1],
  ])('of at most %s m is %s m', (mostM, lengthM) => {
    expect(roundLength(mostM)).toBe(lengthM);
  });
});
