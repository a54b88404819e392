import type { ShownLead } from '../paper/draw-trace.ts';
import { columnExtremes, columnsFor } from '../paper/extremes.ts';
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
  const { samplesPerColumn, columnsPerMm } = columnsFor(rateHz / mmPerSecond, COLUMNS_PER_MM);
  const fromSample = ((fromMs + (strip.offsetMm / mmPerSecond) * 1000) * rateHz) / 1000;
  const values = new Float32Array(Math.floor(strip.widthMm * columnsPerMm) * 2);
  const columns = columnExtremes(microvolt, fromSample, samplesPerColumn, values);
  const points: string[] = [];
  for (let at = 0; at < columns * 2; at++) {
    const value = values[at] ?? 0;
    if (at % 2 === 1 && value === values[at - 1]) continue;
    const x = strip.leftMm + (at >> 1) / columnsPerMm;
    points.push(`${mm(x)} ${mm(strip.baselineMm - (value * mmPerMillivolt) / 1000)}`);
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
