import type { LeadName } from '../leads.ts';
import type { BeatMarks, LeadMeasurements } from './measurements.ts';

const NOTHING = {
  medianMicrovolt: null,
  qMicrovolt: null,
  rMicrovolt: null,
  sMicrovolt: null,
  jMicrovolt: null,
  st60Microvolt: null,
  st80Microvolt: null,
} as const;

export const unmeasuredLead = (name: LeadName): LeadMeasurements => ({ name, ...NOTHING });

/** Heights of one lead of the median beat against its PR segment, µV. */
export function leadValues(
  name: LeadName,
  counts: Float64Array,
  { qrsOn, qrsOff }: BeatMarks,
  rateHz: number,
  microvoltPerCount: number,
): LeadMeasurements {
  const wave = counts.map((count) => count * microvoltPerCount);
  const qrs = wave.subarray(qrsOn, qrsOff + 1);
  const top = qrs.reduce((best, value, at) => (value > (qrs[best] ?? 0) ? at : best), 0);
  const lowest = (part: Float64Array) => Math.round(part.reduce((least, value) => Math.min(least, value), 0));
  const stAt = (ms: number) => {
    const value = wave[qrsOff + Math.round((ms / 1000) * rateHz)];
    return value === undefined ? null : Math.round(value);
  };
  return {
    name,
    medianMicrovolt: wave,
    qMicrovolt: lowest(qrs.subarray(0, top)),
    rMicrovolt: Math.round(Math.max(0, qrs[top] ?? 0)),
    sMicrovolt: lowest(qrs.subarray(top)),
    jMicrovolt: stAt(0),
    st60Microvolt: stAt(60),
    st80Microvolt: stAt(80),
  };
}
