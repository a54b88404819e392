import { gaussian, seeded } from './random.ts';

/** A wave of a beat: ms after its R top, how wide (standard deviation, ms), how high (µV). */
type Wave = readonly [atMs: number, widthMs: number, heightMicrovolt: number];

/** Shapes of one lead, made up from what textbooks draw. */
export const SHAPES = {
  normal: [
    [-160, 20, 120],
    [-18, 7, -80],
    [0, 10, 1000],
    [22, 9, -200],
    [240, 40, 250],
  ],
  /** A ventricular beat: no P, wide, the other way round after its top. */
  ectopic: [
    [0, 32, 1300],
    [90, 36, -500],
    [260, 60, -350],
  ],
  /** A spike of 2 ms before a wide complex. */
  paced: [
    [-60, 1, 900],
    [0, 28, 1100],
    [240, 60, -400],
  ],
  /** T as tall as it gets beside R. */
  tallT: [
    [-160, 20, 150],
    [0, 10, 900],
    [22, 9, -300],
    [260, 45, 800],
  ],
  low: [
    [-160, 20, 25],
    [0, 10, 150],
    [22, 9, -40],
    [240, 40, 30],
  ],
} as const satisfies Readonly<Record<string, readonly Wave[]>>;
export type Shape = keyof typeof SHAPES;

export interface TrainBeat {
  readonly atS: number;
  readonly shape: Shape;
}

/** One lead with these beats on it, in µV, with a little hiss (10 µV). */
export function beatTrain(
  beats: readonly TrainBeat[],
  seconds: number,
  rateHz: number,
  seed = 1,
): Int32Array {
  const curve = new Float64Array(Math.round(seconds * rateHz));
  for (const { atS, shape } of beats) {
    for (const [atMs, widthMs, height] of SHAPES[shape]) {
      const middle = (atS + atMs / 1000) * rateHz;
      const width = (widthMs / 1000) * rateHz;
      const to = Math.min(curve.length, Math.ceil(middle + 5 * width));
      for (let i = Math.max(0, Math.floor(middle - 5 * width)); i < to; i++) {
        curve[i] = (curve[i] ?? 0) + height * Math.exp(-0.5 * ((i - middle) / width) ** 2);
      }
    }
  }
  const normal = gaussian(seeded(seed));
  return Int32Array.from(curve, (value) => Math.round(value + 10 * normal()));
}

/** Beats after each other, each so long after the last, over and over until the end. */
export function rhythm(
  pattern: readonly { readonly rrS: number; readonly shape: Shape }[],
  seconds: number,
): readonly TrainBeat[] {
  const beats: TrainBeat[] = [];
  let atS = 0.6;
  for (let i = 0; ; i++) {
    const next = pattern[i % pattern.length];
    if (!next || atS > seconds - 0.5) return beats;
    beats.push({ atS, shape: next.shape });
    atS += next.rrS;
  }
}
