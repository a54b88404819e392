import { penWidth } from './draw-furniture.ts';
import { paperColours } from './draw-grid.ts';
import { columnExtremes } from './extremes.ts';
import type { Strip } from './layout.ts';
import { pixelsPerMicrovolt } from './pixels.ts';
import type { PaperScale } from './view-settings.ts';

/** The samples of one lead as they are shown, µV. */
export interface ShownLead {
  readonly microvolt: Float32Array;
  readonly rateHz: number;
}

export interface TraceView {
  readonly perMm: number;
  /** The recording's time at the left edge of the window, ms. */
  readonly fromMs: number;
  readonly scale: PaperScale;
}

let lowest = new Float32Array(0);
let highest = new Float32Array(0);

/** Keeps the arrays of the last drawing where they are long enough. */
function roomFor(columns: number): void {
  if (lowest.length === columns) return;
  lowest = new Float32Array(columns);
  highest = new Float32Array(columns);
}

/** The curve of one strip: in each pixel column a line from the lowest to the highest sample. */
export function drawTrace(
  context: CanvasRenderingContext2D,
  strip: Strip,
  { microvolt, rateHz }: ShownLead,
  { perMm, fromMs, scale }: TraceView,
): void {
  const samplesPerPixel = rateHz / (scale.mmPerSecond * perMm);
  const fromSample = ((fromMs + (strip.offsetMm / scale.mmPerSecond) * 1000) * rateHz) / 1000;
  const left = Math.round(strip.leftMm * perMm);
  roomFor(Math.round(strip.widthMm * perMm));
  const columns = columnExtremes(microvolt, fromSample, samplesPerPixel, lowest, highest);
  const perMicrovolt = pixelsPerMicrovolt(perMm, scale.mmPerMillivolt);
  const baseline = strip.baselineMm * perMm;
  context.strokeStyle = paperColours.trace;
  context.lineWidth = penWidth(perMm);
  context.lineJoin = 'round';
  context.beginPath();
  for (let column = 0; column < columns; column++) {
    const x = left + column + 0.5;
    const low = baseline - (lowest[column] ?? 0) * perMicrovolt;
    const high = baseline - (highest[column] ?? 0) * perMicrovolt;
    if (column === 0) context.moveTo(x, low);
    // Whichever end is nearer to where the pen stands comes first, or a steep slope gets a beard.
    const risesNext = (lowest[column + 1] ?? 0) + (highest[column + 1] ?? 0) > (lowest[column] ?? 0) * 2;
    context.lineTo(x, risesNext ? low : high);
    context.lineTo(x, risesNext ? high : low);
  }
  context.stroke();
}
