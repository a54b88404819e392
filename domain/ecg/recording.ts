import type { LeadName } from './leads.ts';

export type LeadContact = 'on' | 'off' | 'unknown';

/** One lead of a recording. */
export interface RecordedLead {
  readonly name: LeadName;
  /** Counts as the device or the file gave them; µV = count × the recording's `microvoltPerCount`. */
  readonly samples: Int32Array;
  readonly contact: LeadContact;
}

/** Samples that are missing: they stand as the last sample before them and count for nothing. */
export interface Gap {
  readonly fromSample: number;
  readonly count: number;
}

/** Filters that were applied before the samples came here, Hz; null where there was none or nobody says. */
export interface AppliedFilters {
  readonly highPassHz: number | null;
  readonly lowPassHz: number | null;
  readonly notchHz: number | null;
}

export interface RecordingDevice {
  readonly maker: string | null;
  readonly model: string | null;
  readonly serial: string | null;
}

/**
 * An ECG, wherever it came from. All leads have the same number of samples. Nothing of it is ever changed: filters
 * are a matter of the view.
 */
export interface EcgRecording {
  readonly leads: readonly RecordedLead[];
  readonly rateHz: number;
  /** µV of one count; null where the device's gain is not known: then no amplitude may be given in mV. */
  readonly microvoltPerCount: number | null;
  /** Local time of the first sample, '2026-11-02T07:30:00', with offset where it is known; null if nobody says. */
  readonly startedAt: string | null;
  readonly device: RecordingDevice;
  readonly filters: AppliedFilters;
  readonly gaps: readonly Gap[];
  /** `display`: a monitor's curve, good to look at and not to measure by. */
  readonly quality: 'diagnostic' | 'display';
}

export function leadOf(recording: EcgRecording, name: LeadName): RecordedLead | undefined {
  return recording.leads.find((lead) => lead.name === name);
}

/** Samples of each lead. */
export function lengthOf(recording: EcgRecording): number {
  return recording.leads[0]?.samples.length ?? 0;
}

export function durationMsOf(recording: EcgRecording): number {
  return (lengthOf(recording) / recording.rateHz) * 1000;
}
