import {
  type EcgContent,
  type EcgFilePatient,
  NOBODY,
  NOTHING_MEASURED,
  type ToldMeasurements,
} from '../../domain/ecg/file.ts';
import type { Measures } from '../../domain/ecg/record/fields.ts';
import type { EcgState } from '../../domain/ecg/record/state.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { ageAt } from '../../domain/residents/age.ts';
import type { ResidentState } from '../../domain/residents/state.ts';

const SEXES = { '1': 'male', '2': 'female' } as const;

/** An ECG as a file to be handed on: the tracing, whose it is, what was measured, what the doctors wrote. */
export function fileOf(
  ecg: EcgState,
  recording: EcgRecording,
  resident: ResidentState | undefined,
): EcgContent {
  return {
    recording,
    patient: resident ? patientOf(resident, ecg.takenAt) : null,
    measurements: ecg.measures ? toldOf(ecg.measures) : NOTHING_MEASURED,
    statements: ecg.statements.flatMap(({ findings, conclusion }) =>
      [...findings.split('\n'), ...conclusion.split('\n')].filter((line) => line !== ''),
    ),
    otherChannels: [],
  };
}

function patientOf({ details }: ResidentState, takenAt: string | null): EcgFilePatient {
  const { name, sex, birthDate, idNumber } = details;
  const known = sex === '1' || sex === '2' ? SEXES[sex] : null;
  const ageYears = takenAt === null ? null : (ageAt(birthDate, takenAt.slice(0, 10))?.years ?? null);
  return { ...NOBODY, id: idNumber, name, sex: known, birthDate, ageYears };
}

function toldOf(measures: Measures): ToldMeasurements {
  return {
    heartRateBpm: measures.heartRatePerMin,
    rrMs: measures.heartRatePerMin ? 60_000 / measures.heartRatePerMin : null,
    pMs: measures.pMs,
    prMs: measures.prMs,
    qrsMs: measures.qrsMs,
    qtMs: measures.qtMs,
    qtcMs: measures.qtcBazettMs,
    pAxisDegrees: measures.pAxisDegrees,
    qrsAxisDegrees: measures.qrsAxisDegrees,
    tAxisDegrees: measures.tAxisDegrees,
  };
}
