import type { Beat } from '../qrs/beat.ts';
import type { Gap } from '../recording.ts';

/** Intervals between neighbouring beats, ms; one that a gap of the recording lies in is none. */
export function rrIntervals(beats: readonly Beat[], rateHz: number, gaps: readonly Gap[]): readonly number[] {
  return beats.slice(1).flatMap(({ sample }, at) => {
    const before = beats[at]?.sample ?? 0;
    return hasGap(gaps, before, sample) ? [] : [((sample - before) / rateHz) * 1000];
  });
}

/** Fewer beats are no rhythm that could pause. */
const FEWEST_BEATS = 3;

/**
 * How long, ms, no beat came before the first or after the last one, whichever is longer: a pause whose other end the
 * recording of `count` samples does not show, so that it was at least as long. null where a gap of the recording lies in it.
 */
export function openPauseMs(
  beats: readonly Beat[],
  count: number,
  rateHz: number,
  gaps: readonly Gap[],
): number | null {
  const [first, last] = [beats[0], beats.at(-1)];
  if (!first || !last || beats.length < FEWEST_BEATS) return null;
  const ends = [
    [0, first.sample],
    [last.sample, count],
  ] as const;
  const seen = ends.flatMap(([from, to]) => (hasGap(gaps, from, to) ? [] : [((to - from) / rateHz) * 1000]));
  return seen.length > 0 ? Math.max(...seen) : null;
}

const hasGap = (gaps: readonly Gap[], from: number, to: number) =>
  gaps.some((gap) => gap.fromSample < to && gap.fromSample + gap.count > from);

export interface RrStatistics {
  readonly heartRatePerMin: number | null;
  readonly rrMeanMs: number | null;
  /** Standard deviation over all intervals. */
  readonly rrSdMs: number | null;
  readonly rrMinMs: number | null;
  readonly rrMaxMs: number | null;
}

/** The mean rate is that of the mean interval. */
export function rrStatistics(rrMs: readonly number[]): RrStatistics {
  if (rrMs.length === 0) {
    return { heartRatePerMin: null, rrMeanMs: null, rrSdMs: null, rrMinMs: null, rrMaxMs: null };
  }
  const mean = rrMs.reduce((sum, rr) => sum + rr, 0) / rrMs.length;
  const variance = rrMs.reduce((sum, rr) => sum + (rr - mean) ** 2, 0) / Math.max(1, rrMs.length - 1);
  return {
    heartRatePerMin: 60_000 / mean,
    rrMeanMs: mean,
    rrSdMs: rrMs.length > 1 ? Math.sqrt(variance) : null,
    rrMinMs: rrMs.reduce((least, rr) => Math.min(least, rr)),
    rrMaxMs: rrMs.reduce((most, rr) => Math.max(most, rr)),
  };
}

/** Bazett 1920: QT / √RR, RR in seconds. */
export function bazett(qtMs: number, rrMs: number): number {
  return qtMs / Math.sqrt(rrMs / 1000);
}

/** Fridericia 1920: QT / ∛RR, RR in seconds. */
export function fridericia(qtMs: number, rrMs: number): number {
  return qtMs / Math.cbrt(rrMs / 1000);
}
