import type { EcgRecording } from './recording.ts';

/** Formats of ECG files that can be read. */
export const ECG_FILE_FORMATS = ['scp', 'aecg', 'dicom', 'contec-ecg90a', 'heal-force', 'wfdb'] as const;
export type EcgFileFormat = (typeof ECG_FILE_FORMATS)[number];

/** Of these, the ones that can be written. */
export const WRITTEN_ECG_FORMATS = ['scp', 'aecg', 'dicom'] as const satisfies readonly EcgFileFormat[];
export type WrittenEcgFormat = (typeof WRITTEN_ECG_FORMATS)[number];

/** Whom a file says that it is of; it proves nothing. */
export interface EcgFilePatient {
  /** As typed at the machine: an ID number, a case number, or anything. */
  readonly id: string | null;
  readonly name: string | null;
  readonly sex: 'male' | 'female' | null;
  /** '1953-05-08' */
  readonly birthDate: string | null;
  readonly ageYears: number | null;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
}

/** What the machine measured, as told; null where it told nothing. Never a substitute for our own measurement. */
export interface ToldMeasurements {
  readonly heartRateBpm: number | null;
  readonly rrMs: number | null;
  readonly pMs: number | null;
  readonly prMs: number | null;
  readonly qrsMs: number | null;
  readonly qtMs: number | null;
  readonly qtcMs: number | null;
  readonly pAxisDegrees: number | null;
  readonly qrsAxisDegrees: number | null;
  readonly tAxisDegrees: number | null;
}

/** A channel that is none of the twelve leads (Frank X, pleth, a monitor's lead of its own). */
export interface OtherChannel {
  readonly label: string;
  readonly samples: Int32Array;
  readonly microvoltPerCount: number | null;
}

/** What an ECG file says, whatever its format. */
export interface EcgContent {
  readonly recording: EcgRecording;
  readonly patient: EcgFilePatient | null;
  readonly measurements: ToldMeasurements;
  /** What the machine concluded, as told, a line each. */
  readonly statements: readonly string[];
  readonly otherChannels: readonly OtherChannel[];
}

export interface EcgFile extends EcgContent {
  readonly format: EcgFileFormat;
}

export const NOTHING_MEASURED: ToldMeasurements = {
  heartRateBpm: null,
  rrMs: null,
  pMs: null,
  prMs: null,
  qrsMs: null,
  qtMs: null,
  qtcMs: null,
  pAxisDegrees: null,
  qrsAxisDegrees: null,
  tAxisDegrees: null,
};

export const NOBODY: EcgFilePatient = {
  id: null,
  name: null,
  sex: null,
  birthDate: null,
  ageYears: null,
  heightCm: null,
  weightKg: null,
};
