import type { PaperPixels } from './pixels.ts';

export const paperColours = { sheet: '#fffafa', fine: '#f7d7d7', bold: '#eba9a9', trace: '#14181c' } as const;

/** Where the lines of a grid lie, device pixels: each on a whole pixel, so that it is sharp, and none drifts. */
export function* gridLines(length: number, perMm: number, everyMm: number): Generator<number> {
  const step = perMm * everyMm;
  for (let line = 0; line * step < length; line++) yield Math.round(line * step);
}

/** Paper with a line each mm and a bolder one each 5 mm. */
export function drawGrid(context: CanvasRenderingContext2D, { perMm, width, height }: PaperPixels): void {
  context.fillStyle = paperColours.sheet;
  context.fillRect(0, 0, width, height);
  const thin = Math.max(1, Math.round(perMm / 8));
  for (const [everyMm, colour] of [
    [1, paperColours.fine],
    [5, paperColours.bold],
  ] as const) {
    context.fillStyle = colour;
    for (const x of gridLines(width, perMm, everyMm)) context.fillRect(x, 0, thin, height);
    for (const y of gridLines(height, perMm, everyMm)) context.fillRect(0, y, width, thin);
  }
}
