import {
  type PenPoint,
  type Stroke,
  type Strokes,
  strokesSchema,
} from '../../../../domain/signing/strokes.ts';

/** A pad as large as the line of a form, mm. */
export const PAD_MM = { width: 120, height: 44 } as const;

/** What was drawn so far, and when the first point was. */
export interface Ink {
  readonly strokes: Strokes;
  /** On the clock of the pointer's events, ms; null before the first touch. */
  readonly begunMs: number | null;
}

export const noInk: Ink = { strokes: [], begunMs: null };

/** A place on the pad as parts of its width and height, 0 to 1, and when the pointer was there. */
export interface Touch {
  readonly across: number;
  readonly down: number;
  readonly atMs: number;
}

const within = (part: number) => Math.min(1, Math.max(0, part));

function pointOf({ across, down, atMs }: Touch, begunMs: number): PenPoint {
  return [
    Math.round(within(across) * PAD_MM.width * 100),
    Math.round(within(down) * PAD_MM.height * 100),
    Math.max(0, Math.round(atMs - begunMs)),
  ];
}

/** The pen comes down. */
export function beginStroke(ink: Ink, touch: Touch): Ink {
  const begunMs = ink.begunMs ?? touch.atMs;
  return keep(ink, { strokes: [...ink.strokes, [pointOf(touch, begunMs)]], begunMs });
}

/** The pen moves. Where it rested nothing is added. */
export function extendStroke(ink: Ink, touches: readonly Touch[]): Ink {
  const last = ink.strokes.at(-1);
  const { begunMs } = ink;
  if (!last || begunMs === null) return ink;
  const longer = touches.map((touch) => pointOf(touch, begunMs)).reduce(append, last);
  if (longer === last) return ink;
  return keep(ink, { strokes: [...ink.strokes.slice(0, -1), longer], begunMs });
}

function append(stroke: Stroke, point: PenPoint): Stroke {
  const last = stroke.at(-1);
  return last && last[0] === point[0] && last[1] === point[1] ? stroke : [...stroke, point];
}

/** Takes the last stroke back. */
export function undoStroke(ink: Ink): Ink {
  const strokes = ink.strokes.slice(0, -1);
  return strokes.length === 0 ? noInk : { ...ink, strokes };
}

/** A pen that never rests fills no memory: what could not be sealed is not drawn either. */
function keep(before: Ink, after: Ink): Ink {
  return strokesSchema.safeParse(after.strokes).success ? after : before;
}
