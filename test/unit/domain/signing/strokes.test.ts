import { describe, expect, it } from 'vitest';
import { drawnLength, isSignature, type Strokes, strokesSchema } from '../../../../domain/signing/strokes.ts';

const line = (hundredthsMm: number): Strokes => [
  [
    [0, 0, 0],
    [hundredthsMm, 0, 100],
  ],
];

describe('strokes of a signature', () => {
  it.each([
    [line(1_499), false],
    [line(1_500), true],
    [[[[10, 10, 0]]] as Strokes, false],
    [[], false],
  ])('a slip of the sleeve is no signature (%#)', (strokes, is) => {
    expect(isSignature(strokes)).toBe(is);
  });

  it('adds the strokes, not the ways of the lifted pen between them', () => {
    expect(drawnLength([...line(300), ...line(400)])).toBe(700);
  });

  it('takes whole hundredths within the largest pad, and no more strokes than a name has', () => {
    expect(strokesSchema.safeParse(line(50_000)).success).toBe(true);
    expect(strokesSchema.safeParse(line(50_001)).success).toBe(false);
    expect(strokesSchema.safeParse([[[0.5, 0, 0]]]).success).toBe(false);
    expect(strokesSchema.safeParse([]).success).toBe(false);
    expect(strokesSchema.safeParse(Array.from({ length: 201 }, () => [[0, 0, 0]])).success).toBe(false);
  });
});
