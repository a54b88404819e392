import { LEADS, type LeadName } from '../../../../domain/ecg/leads.ts';
import type { LayoutId } from './view-settings.ts';

/** Room at the left of each row for the calibration pulse, mm. */
export const PULSE_ROOM_MM = 8;

/** One stretch of one lead on the paper; all in mm from the paper's upper left corner. */
export interface Strip {
  readonly lead: LeadName;
  readonly leftMm: number;
  readonly widthMm: number;
  readonly topMm: number;
  readonly heightMm: number;
  /** Where 0 mV is. */
  readonly baselineMm: number;
  /** How far into the window that the paper shows the stretch begins, mm of paper. */
  readonly offsetMm: number;
}

export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** More than this of curve is not wanted however wide the paper is: the recording is no longer. */
  readonly mostCurveMm?: number;
}

const RHYTHM_LEAD: LeadName = 'II';

function columnsOf(layout: LayoutId): readonly (readonly LeadName[])[] {
  const perColumn = layout === '3x4' ? 3 : layout === '6x2' ? 6 : 12;
  const count = LEADS.length / perColumn;
  return Array.from({ length: count }, (_, at) => LEADS.slice(at * perColumn, (at + 1) * perColumn));
}

function rowsOf(layout: LayoutId, present: readonly LeadName[]): readonly (readonly LeadName[])[] {
  // A device of a few leads has no columns to fill: each lead gets the whole width.
  if (present.length < LEADS.length) return present.map((lead) => [lead]);
  const columns = columnsOf(layout);
  const rows = (columns[0] ?? []).map((_, row) => columns.flatMap((column) => column[row] ?? []));
  return layout === '3x4' ? [...rows, [RHYTHM_LEAD]] : rows;
}

/**
 * Where each lead stands on the paper. Columns follow one another in time, as on a report: the second column of 3×4
 * shows the second quarter of the window, and the rhythm lead below runs through the whole of it.
 */
export function layOut(layout: LayoutId, present: readonly LeadName[], size: PaperSize): readonly Strip[] {
  const rows = rowsOf(layout, present);
  const rowMm = size.heightMm / Math.max(1, rows.length);
  const traceMm = curveMmOf(size);
  return rows.flatMap((leads, row) =>
    leads.map((lead, column) => {
      const stripMm = traceMm / leads.length;
      return {
        lead,
        leftMm: PULSE_ROOM_MM + column * stripMm,
        widthMm: stripMm,
        topMm: row * rowMm,
        heightMm: rowMm,
        baselineMm: (row + 0.5) * rowMm,
        offsetMm: column * stripMm,
      };
    }),
  );
}

/** How much curve there is in a row, mm. */
function curveMmOf({ widthMm, mostCurveMm = Number.POSITIVE_INFINITY }: Omit<PaperSize, 'heightMm'>): number {
  return Math.min(mostCurveMm, Math.max(0, widthMm - PULSE_ROOM_MM));
}

/** How much time the paper shows, ms. */
export function windowMsOf(size: Omit<PaperSize, 'heightMm'>, mmPerSecond: number): number {
  return (curveMmOf(size) / mmPerSecond) * 1000;
}

/** The strip under a point of the paper, mm. */
export function stripAt(strips: readonly Strip[], xMm: number, yMm: number): Strip | undefined {
  return strips.find(
    ({ leftMm, widthMm, topMm, heightMm }) =>
      xMm >= leftMm && xMm < leftMm + widthMm && yMm >= topMm && yMm < topMm + heightMm,
  );
}
