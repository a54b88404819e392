import type { LeadName } from '../leads.ts';
import type { Beat } from '../qrs/beat.ts';

/** Name and version of the way these numbers are made; it changes with every change that changes a number. */
export const ALGORITHM = 'clinic-ecg 2';

/** What is measured of the whole ECG. */
export const MEASURES = [
  'heartRatePerMin',
  'rrMeanMs',
  'rrSdMs',
  'rrMinMs',
  'rrMaxMs',
  'pMs',
  'prMs',
  'qrsMs',
  'qtMs',
  'qtcBazettMs',
  'qtcFridericiaMs',
  'pAxisDegrees',
  'qrsAxisDegrees',
  'tAxisDegrees',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Places in the median beat, as samples from its start. */
export interface BeatMarks {
  readonly pOn: number | null;
  readonly pOff: number | null;
  readonly qrsOn: number;
  /** The J point. */
  readonly qrsOff: number;
  readonly tPeak: number | null;
  readonly tOff: number | null;
}

/** The median of the beats of the commonest shape, lead by lead, at the recording's rate. */
export interface MedianBeat {
  /** In counts, the PR segment being 0; leads that are off are absent. */
  readonly leads: ReadonlyMap<LeadName, Float64Array>;
  /** Which of the recording's beats it is made of. */
  readonly madeOf: readonly number[];
  readonly marks: BeatMarks;
}

/** µV against the PR segment; null where the device's gain is unknown or the lead is off. */
export interface LeadMeasurements {
  readonly name: LeadName;
  readonly medianMicrovolt: Float64Array | null;
  readonly qMicrovolt: number | null;
  readonly rMicrovolt: number | null;
  readonly sMicrovolt: number | null;
  readonly jMicrovolt: number | null;
  readonly st60Microvolt: number | null;
  readonly st80Microvolt: number | null;
}

/** Everything measured of an ECG. What could not be is null, and `missing` says why in a sentence for people. */
export type Measurements = { readonly [name in Measure]: number | null } & {
  readonly algorithm: string;
  readonly beats: readonly Beat[];
  readonly rrMs: readonly number[];
  /** A pause at either end, whose other end the recording does not show. */
  readonly openPauseMs: number | null;
  readonly medianBeat: MedianBeat | null;
  readonly leads: readonly LeadMeasurements[];
  readonly missing: Readonly<Partial<Record<Measure | 'amplitudes', string>>>;
};
