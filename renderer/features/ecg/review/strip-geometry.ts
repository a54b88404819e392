import type { Strip } from '../paper/layout.ts';
import type { PaperScale } from '../paper/view-settings.ts';
import type { CaliperPoint } from './caliper.ts';

/** Which stretch of the recording the paper shows, and how large. */
export interface ShownWindow {
  /** The recording's time at the left edge, ms. */
  readonly fromMs: number;
  readonly scale: PaperScale;
}

/** What a point of the paper means in a strip's lead. */
export function pointAt(strip: Strip, xMm: number, yMm: number, shown: ShownWindow): CaliperPoint {
  const alongMm = xMm - strip.leftMm + strip.offsetMm;
  return {
    atMs: shown.fromMs + (alongMm / shown.scale.mmPerSecond) * 1000,
    microvolt: ((strip.baselineMm - yMm) / shown.scale.mmPerMillivolt) * 1000,
  };
}

/** Where a point of a lead stands on the paper, mm; it may lie outside of the strip. */
export function placeOf(strip: Strip, point: CaliperPoint, { fromMs, scale }: ShownWindow) {
  const alongMm = ((point.atMs - fromMs) / 1000) * scale.mmPerSecond - strip.offsetMm;
  return {
    xMm: strip.leftMm + alongMm,
    yMm: strip.baselineMm - (point.microvolt / 1000) * scale.mmPerMillivolt,
  };
}

/** The strip of a lead that shows this time; a lead may have two (3×4 with rhythm). */
export function stripShowing(
  strips: readonly Strip[],
  lead: string,
  atMs: number,
  { fromMs, scale }: ShownWindow,
): Strip | undefined {
  const alongMm = ((atMs - fromMs) / 1000) * scale.mmPerSecond;
  const of = strips.filter((strip) => strip.lead === lead);
  return of.find(({ offsetMm, widthMm }) => alongMm >= offsetMm && alongMm < offsetMm + widthMm) ?? of.at(-1);
}
