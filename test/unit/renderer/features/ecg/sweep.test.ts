import { describe, expect, it } from 'vitest';
import { createSignalRing, skipTo } from '../../../../../renderer/features/ecg/live/signal-ring.ts';
import { createSweep } from '../../../../../renderer/features/ecg/live/sweep.ts';
import { layOut } from '../../../../../renderer/features/ecg/paper/layout.ts';

/** What a canvas is told to do. */
function recordingContext() {
  const rubbed: [number, number][] = [];
  const drawn: [number, number][] = [];
  let lifts = 0;
  const context = {
    beginPath: () => {},
    stroke: () => {},
    clearRect: (x: number, _y: number, width: number) => void rubbed.push([x, width]),
    moveTo: (x: number, y: number) => {
      lifts++;
      drawn.push([x, y]);
    },
    lineTo: (x: number, y: number) => void drawn.push([x, y]),
  };
  return {
    context: context as unknown as CanvasRenderingContext2D,
    rubbed,
    drawn,
    lifts: () => lifts,
    forget: () => {
      rubbed.length = 0;
      drawn.length = 0;
      lifts = 0;
    },
  };
}

/** One lead on 100 mm of curve at 4 px per mm and 25 mm/s: a sample a pixel at 100 Hz. */
function oneLead() {
  const strips = layOut('12x1', ['II'], { widthMm: 108, heightMm: 40 });
  const ring = createSignalRing(1, 1_000);
  const scale = { mmPerSecond: 25, mmPerMillivolt: 10 };
  const draw = createSweep({ strips, ring, leadAt: [0], rateHz: 100, perMm: 4, scale });
  const feed = (...values: readonly number[]) => {
    for (const value of values) {
      const lead = ring.leads[0];
      if (lead) lead[ring.written % ring.capacity] = value;
      ring.written++;
    }
  };
  return { ring, draw, feed, canvas: recordingContext() };
}

describe('the sweep', () => {
  it('draws only what is new, joined to what was drawn before', () => {
    const { draw, feed, canvas } = oneLead();
    feed(...Array<number>(50).fill(0));
    draw(canvas.context);
    canvas.forget();
    draw(canvas.context);
    expect(canvas.drawn).toEqual([]);
    feed(1000, 0);
    draw(canvas.context);
    expect(canvas.drawn).toEqual([
      [32 + 49, 80],
      [32 + 50, 40],
      [32 + 51, 80],
    ]);
    expect(canvas.rubbed).toEqual([[32 + 50 + 16, 2]]);
  });

  it('begins at the left again, and draws no line back across the paper', () => {
    const { draw, feed, canvas } = oneLead();
    feed(...Array<number>(399).fill(0));
    draw(canvas.context);
    canvas.forget();
    feed(0, 0, 0);
    draw(canvas.context);
    expect(canvas.drawn.map(([x]) => x)).toEqual([430, 431, 32, 33]);
    expect(canvas.lifts()).toBe(2);
  });

  it('lifts the pen over what was lost', () => {
    const { ring, draw, feed, canvas } = oneLead();
    feed(0, 0);
    skipTo(ring, 5);
    feed(0, 0);
    draw(canvas.context);
    expect(canvas.drawn.map(([x]) => x)).toEqual([32, 33, 37, 38]);
    expect(canvas.lifts()).toBe(2);
  });

  it('after a pause draws one round at most', () => {
    const { draw, feed, canvas } = oneLead();
    feed(...Array<number>(950).fill(0));
    draw(canvas.context);
    expect(canvas.drawn.length).toBe(400 - 16);
  });
});
