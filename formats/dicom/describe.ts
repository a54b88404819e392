import {
  type EcgFilePatient,
  NOBODY,
  NOTHING_MEASURED,
  type ToldMeasurements,
} from '../../domain/ecg/file.ts';
import type { RecordingDevice } from '../../domain/ecg/recording.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import { dateFromDigits, startFromDigits } from '../start-time.ts';
import { MEASUREMENTS, P_OFFSET, P_ONSET } from './codes.ts';
import type { Attributes } from './data-set.ts';
import { TAG } from './tags.ts';

export function readPatient(root: Attributes): EcgFilePatient | null {
  const sex = root.text(TAG.sex);
  const height = root.decimal(TAG.heightM);
  const patient: EcgFilePatient = {
    ...NOBODY,
    id: root.text(TAG.patientId),
    name: nameOf(root.text(TAG.patientName)),
    sex: sex === 'M' ? 'male' : sex === 'F' ? 'female' : null,
    birthDate: dateFromDigits(root.text(TAG.birthDate) ?? ''),
    ageYears: yearsOf(root.text(TAG.age)),
    heightCm: height === null ? null : Math.round(height * 10_000) / 100,
    weightKg: root.decimal(TAG.weightKg),
  };
  return Object.values(patient).some((value) => value !== null) ? patient : null;
}

/** PN (PS3.5 §6.2.1): up to three writings of a name between `=`, the Chinese one second; parts between `^`. */
function nameOf(written: string | null): string | null {
  const writings = written?.split('=') ?? [];
  const chosen = writings[1]?.trim() || writings[0] || '';
  const parts = chosen.split('^').filter((part) => part.trim() !== '');
  return parts.join(/\p{Script=Han}/u.test(chosen) ? '' : ' ') || null;
}

/** AS (PS3.5): '036Y'; months, weeks and days of a small child count as parts of a year. */
const YEARS: Readonly<Record<string, number>> = { Y: 1, M: 1 / 12, W: 1 / 52, D: 1 / 365.25 };

function yearsOf(age: string | null): number | null {
  const [, number, unit] = /^(\d{1,3})([YMWD])$/.exec(age ?? '') ?? [];
  const years = Number(number) * (YEARS[unit ?? ''] ?? Number.NaN);
  return Number.isNaN(years) ? null : Math.round(years * 100) / 100;
}

export function readDevice(root: Attributes): RecordingDevice {
  return { maker: root.text(TAG.maker), model: root.text(TAG.model), serial: root.text(TAG.serial) };
}

/** When the acquisition began; else the date and time of the content. */
export function readStart(root: Attributes): string | null {
  const zone = root.text(TAG.timeZone) ?? '';
  const content = `${root.text(TAG.contentDate) ?? ''}${root.text(TAG.contentTime) ?? ''}`;
  const told = root.text(TAG.acquisitionTime) ?? content;
  return startFromDigits(/[+-]\d{4}$/.test(told) ? told : told + zone) ?? startFromDigits(told);
}

/** Annotations with a number, by the code of what was measured. */
export function readMeasurements(root: Attributes): ToldMeasurements {
  const numbers = new Map<string, number>();
  for (const annotation of root.items(TAG.annotations)) {
    const code = annotation.items(TAG.concept)[0]?.text(TAG.codeValue);
    const value = annotation.decimal(TAG.numericValue);
    if (code && value !== null && !numbers.has(code)) numbers.set(code, value);
  }
  const told = Object.entries(MEASUREMENTS).map(([name, { code }]) => [name, numbers.get(code) ?? null]);
  const [onset, offset] = [numbers.get(P_ONSET.code), numbers.get(P_OFFSET.code)];
  const pMs = onset === undefined || offset === undefined || offset <= onset ? null : offset - onset;
  return { ...NOTHING_MEASURED, ...Object.fromEntries(told), pMs };
}

export function readStatements(root: Attributes): readonly string[] {
  return root
    .items(TAG.annotations)
    .flatMap((annotation) => annotation.text(TAG.text) ?? [])
    .slice(0, MAX_STATEMENTS);
}
