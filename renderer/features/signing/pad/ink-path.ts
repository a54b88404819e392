import type { PenPoint, Stroke, Strokes } from '../../../../domain/signing/strokes.ts';

const mm = (hundredths: number) => (hundredths / 100).toFixed(2);
const place = ([x, y]: PenPoint) => `${mm(x)} ${mm(y)}`;

function middle(a: PenPoint, b: PenPoint): string {
  return `${mm((a[0] + b[0]) / 2)} ${mm((a[1] + b[1]) / 2)}`;
}

/** A signature as the path of an SVG in mm: through the middles of its points, so that no corner shows. */
export function inkPath(strokes: Strokes): string {
  return strokes.map(strokePath).join('');
}

function strokePath(stroke: Stroke): string {
  const [first] = stroke;
  const last = stroke.at(-1);
  if (!first || !last) return '';
  // A dot: a line of no length, which round ends make visible.
  if (stroke.length === 1) return `M${place(first)}h0`;
  const bends = stroke.slice(1, -1).map((point, at) => {
    const next = stroke[at + 2];
    return next ? `Q${place(point)} ${middle(point, next)}` : '';
  });
  return `M${place(first)}${bends.join('')}L${place(last)}`;
}
