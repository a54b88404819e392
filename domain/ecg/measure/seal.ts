import type { Measures } from '../record/fields.ts';
import type { Measurements } from './measurements.ts';

const whole = (value: number | null) => (value === null ? null : Math.round(value));

/** What of the measurements is filed with the ECG: whole numbers; the ST level is that of the J point. */
export function sealedMeasures(measured: Measurements): Measures {
  const st = measured.leads.flatMap(({ name, jMicrovolt }) =>
    jMicrovolt === null ? [] : [[name, jMicrovolt]],
  );
  return {
    algorithm: measured.algorithm,
    heartRatePerMin: whole(measured.heartRatePerMin),
    rrMinMs: whole(measured.rrMinMs),
    rrMaxMs: whole(measured.rrMaxMs),
    pMs: measured.pMs,
    prMs: measured.prMs,
    qrsMs: measured.qrsMs,
    qtMs: measured.qtMs,
    qtcBazettMs: measured.qtcBazettMs,
    qtcFridericiaMs: measured.qtcFridericiaMs,
    pAxisDegrees: measured.pAxisDegrees,
    qrsAxisDegrees: measured.qrsAxisDegrees,
    tAxisDegrees: measured.tAxisDegrees,
    stMicrovolt: Object.fromEntries(st),
  };
}
