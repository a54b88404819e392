import { areaBetween, frontalAxisDegrees } from './axis.ts';
import type { MedianBeat } from './measurements.ts';
import { bazett, fridericia } from './rr.ts';

/** What the marks of the median beat say: durations in ms, axes in degrees. */
export function waveValues({ leads, marks }: MedianBeat, rrMeanMs: number | null, rateHz: number) {
  const { pOn, pOff, qrsOn, qrsOff, tOff } = marks;
  const ms = (from: number | null, to: number | null) =>
    from === null || to === null ? null : Math.round(((to - from) / rateHz) * 1000);
  const one = leads.get('I');
  const two = leads.get('II');
  const axis = (from: number | null, to: number | null) =>
    one && two && from !== null && to !== null
      ? frontalAxisDegrees(areaBetween(one, from, to), areaBetween(two, from, to))
      : null;
  const qtMs = ms(qrsOn, tOff);
  const corrected = (by: typeof bazett) =>
    qtMs === null || rrMeanMs === null ? null : Math.round(by(qtMs, rrMeanMs));
  return {
    pMs: ms(pOn, pOff),
    prMs: ms(pOn, qrsOn),
    qrsMs: ms(qrsOn, qrsOff),
    qtMs,
    qtcBazettMs: corrected(bazett),
    qtcFridericiaMs: corrected(fridericia),
    pAxisDegrees: axis(pOn, pOff),
    qrsAxisDegrees: axis(qrsOn, qrsOff),
    tAxisDegrees: axis(qrsOff, tOff),
  };
}

/** The same, where there is no median beat. */
export const NO_WAVES: ReturnType<typeof waveValues> = {
  pMs: null,
  prMs: null,
  qrsMs: null,
  qtMs: null,
  qtcBazettMs: null,
  qtcFridericiaMs: null,
  pAxisDegrees: null,
  qrsAxisDegrees: null,
  tAxisDegrees: null,
};
