import type { ShownLead } from '../paper/draw-trace.ts';
import { columnExtremes } from '../paper/extremes.ts';
import type { Strip } from '../paper/layout.ts';
import type { PaperScale } from '../paper/view-settings.ts';

/** Columns of the printed curve in a mm: 406 to the inch, finer than an office printer's dots. */
const COLUMNS_PER_MM = 16;

const mm = (value: number) => value.toFixed(2);

/** The curve of one strip as an SVG path in mm: lines, not dots, sharp at any size. */
export function tracePath(
  strip: Strip,
  { microvolt, rateHz }: ShownLead,
  fromMs: number,
  { mmPerSecond, mmPerMillivolt }: PaperScale,
): string {
  const perColumn = rateHz / (mmPerSecond * COLUMNS_PER_MM);
  const fromSample = ((fromMs + (strip.offsetMm / mmPerSecond) * 1000) * rateHz) / 1000;
  const room = Math.round(strip.widthMm * COLUMNS_PER_MM);
  const [lowest, highest] = [new Float32Array(room), new Float32Array(room)];
  const columns = columnExtremes(microvolt, fromSample, perColumn, lowest, highest);
  const up = mmPerMillivolt / 1000;
  const points: string[] = [];
  for (let column = 0; column < columns; column++) {
    const x = mm(strip.leftMm + column / COLUMNS_PER_MM);
    const [low, high] = [lowest[column] ?? 0, highest[column] ?? 0];
    points.push(`${x} ${mm(strip.baselineMm - low * up)}`);
    if (high !== low) points.push(`${x} ${mm(strip.baselineMm - high * up)}`);
  }
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

/** The squares of a sheet: a line every so many mm. */
export function gridPath(widthMm: number, heightMm: number, everyMm: number): string {
  const lines: string[] = [];
  for (let x = 0; x <= widthMm; x += everyMm) lines.push(`M${x} 0V${heightMm}`);
  for (let y = 0; y <= heightMm; y += everyMm) lines.push(`M0 ${y}H${widthMm}`);
  return lines.join('');
}
