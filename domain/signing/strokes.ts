import { z } from 'zod';

/** Hundredths of a millimetre from the upper left corner of the signing area, and ms since the first point. */
const pointSchema = z.tuple([
  z.int().min(-100_000).max(100_000),
  z.int().min(-100_000).max(100_000),
  z.int().min(0).max(3_600_000),
]);

const MOST_POINTS = 20_000;

/** One pull of the pen, as drawn. */
export type Stroke = readonly (readonly [xCmm: number, yCmm: number, tMs: number])[];

/** A signature's strokes. Bounded: a long signature has some two thousand points. */
export const strokesSchema = z
  .array(z.array(pointSchema).min(1).max(5_000))
  .min(1)
  .max(300)
  .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS, '签字过长');
