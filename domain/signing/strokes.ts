import { z } from 'zod';

/** Largest pad, half a metre: what lies outside was not drawn on one. */
const widest = z.int().min(0).max(50_000);
const HOUR_MS = 3_600_000;
const pointSchema = z.tuple([widest, widest, z.int().min(0).max(HOUR_MS)]).readonly();

/** Hundredths of a millimetre from the pad's upper left corner, and ms since the first point. */
export type PenPoint = z.infer<typeof pointSchema>;

/** What was drawn between putting the pen down and lifting it. */
export type Stroke = readonly PenPoint[];
export type Strokes = readonly Stroke[];

const MOST_POINTS = 20_000;
const pointCount = (strokes: Strokes) => strokes.reduce((sum, { length }) => sum + length, 0);

/** A signature as it was drawn. Bounded: a long one has some two thousand points. */
export const strokesSchema = z
  .array(z.array(pointSchema).min(1).max(5_000).readonly())
  .min(1)
  .max(200)
  .readonly()
  .refine((strokes) => pointCount(strokes) <= MOST_POINTS, '签字过长，请清除后重签。');

const LEAST_HUNDREDTHS_MM = 1_500;

/** Length of all strokes in hundredths of a millimetre; where the pen was lifted nothing is added. */
export function drawnLength(strokes: Strokes): number {
  return strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0);
}

function strokeLength(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = stroke[at] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** Whether it can be somebody's name: a dot or a slip of the sleeve is none. */
export function isSignature(strokes: Strokes): boolean {
  return drawnLength(strokes) >= LEAST_HUNDREDTHS_MM;
}
