import { penWidth } from './draw-furniture.ts';
import { paperColours } from './draw-grid.ts';
import { columnExtremes, columnsFor } from './extremes.ts';
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

/** Finer than a pixel, or the edges of steep waves look torn. */
const COLUMNS_PER_PIXEL = 4;

let points = new Float32Array(0);

/** The curve of one strip: of each column the lowest and the highest sample. */
export function drawTrace(
  context: CanvasRenderingContext2D,
  strip: Strip,
  { microvolt, rateHz }: ShownLead,
  { perMm, fromMs, scale }: TraceView,
): void {
  const { samplesPerColumn, columnsPerMm } = columnsFor(
    rateHz / scale.mmPerSecond,
    perMm * COLUMNS_PER_PIXEL,
  );
  const fromSample = ((fromMs + (strip.offsetMm / scale.mmPerSecond) * 1000) * rateHz) / 1000;
  const room = Math.floor(strip.widthMm * columnsPerMm) * 2;
  if (points.length !== room) points = new Float32Array(room);
  const columns = columnExtremes(microvolt, fromSample, samplesPerColumn, points);
  const perMicrovolt = pixelsPerMicrovolt(perMm, scale.mmPerMillivolt);
  const perColumn = perMm / columnsPerMm;
  const left = strip.leftMm * perMm;
  const baseline = strip.baselineMm * perMm;
  context.strokeStyle = paperColours.trace;
  context.lineWidth = penWidth(perMm);
  context.lineJoin = 'round';
  context.beginPath();
  for (let at = 0; at < columns * 2; at++) {
    context.lineTo(left + (at >> 1) * perColumn, baseline - (points[at] ?? 0) * perMicrovolt);
  }
  context.stroke();
}
