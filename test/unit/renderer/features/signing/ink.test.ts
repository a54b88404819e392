import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokesSchema } from '../../../../../domain/signing/strokes.ts';
import {
  beginStroke,
  extendStroke,
  type Ink,
  noInk,
  type Touch,
  undoStroke,
} from '../../../../../renderer/features/signing/pad/ink.ts';
import { inkPath } from '../../../../../renderer/features/signing/pad/ink-path.ts';

const at = (across: number, down: number, atMs: number): Touch => ({ across, down, atMs });
const twoStrokes: Ink = beginStroke(
  extendStroke(beginStroke(noInk, at(0.25, 0.5, 5_000)), [at(0.5, 0.5, 5_016.4)]),
  at(1, 1, 6_000),
);

describe('ink of a signature', () => {
  it('is in hundredths of a millimetre and ms since the first touch', () => {
    expect(twoStrokes.strokes).toEqual([
      [
        [3_000, 2_200, 0],
        [6_000, 2_200, 16],
      ],
      [[12_000, 4_400, 1_000]],
    ]);
  });

  it('keeps to the pad when the hand slips over its edge', () => {
    expect(beginStroke(noInk, at(-0.2, 1.7, 0)).strokes).toEqual([[[0, 4_400, 0]]]);
  });

  it('adds nothing while the pen rests, and nothing to no stroke', () => {
    expect(extendStroke(twoStrokes, [at(1, 1, 6_500)])).toBe(twoStrokes);
    expect(extendStroke(noInk, [at(0.5, 0.5, 1)])).toBe(noInk);
  });

  it('takes back stroke by stroke; the next first touch begins a new time', () => {
    const one = undoStroke(twoStrokes);
    expect(one.strokes).toHaveLength(1);
    expect(undoStroke(one)).toBe(noInk);
    expect(beginStroke(undoStroke(one), at(0, 0, 9_000)).strokes).toEqual([[[0, 0, 0]]]);
  });

  it('can always be sealed, whatever the pointer does', () => {
    const anyTouch = fc.record({
      across: fc.double({ noNaN: true }),
      down: fc.double({ noNaN: true }),
      atMs: fc.double({ min: -1e7, max: 1e9, noNaN: true }),
    });
    const moves = fc.array(fc.tuple(fc.boolean(), fc.array(anyTouch, { minLength: 1, maxLength: 5 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(moves, (list) => {
        const ink = list.reduce(
          (now, [isDown, touches]) =>
            isDown && touches[0] ? beginStroke(now, touches[0]) : extendStroke(now, touches),
          noInk,
        );
        expect(ink.strokes.length === 0 || strokesSchema.safeParse(ink.strokes).success).toBe(true);
      }),
    );
  });

  it('stops at its bound instead of growing', () => {
    let ink = noInk;
    for (let stroke = 0; stroke < 210; stroke++) ink = beginStroke(ink, at(0.5, 0.5, stroke));
    expect(ink.strokes).toHaveLength(200);
  });
});

describe('path of a signature', () => {
  it('begins and ends where the pen did, bends through the middles, and shows a dot', () => {
    const path = inkPath([
      [
        [0, 0, 0],
        [1_000, 0, 10],
        [1_000, 1_000, 20],
      ],
      [[500, 500, 30]],
    ]);
    expect(path).toBe('M0.00 0.00Q10.00 0.00 10.00 5.00L10.00 10.00M5.00 5.00h0');
  });

  it('is nothing without strokes', () => {
    expect(inkPath([])).toBe('');
  });
});
