import { type EcgFile, type EcgFilePatient, NOBODY, NOTHING_MEASURED } from '../../domain/ecg/file.ts';
import type { LeadName } from '../../domain/ecg/leads.ts';
import { type ByteReader, byteReader } from '../byte-reader.ts';
import { type Channel, sortChannels } from '../channels.ts';
import { refuse } from '../fault.ts';
import { gapsOfAll, holdMissing } from '../missing-samples.ts';
import { textOrNull } from '../text.ts';
import { FOOTER, HEADER, ROW, timeOf } from './layout.ts';

const NAME_AT = 32;
const SEX_AT = 40;
const AGE_AT = 41;
const WEIGHT_AT = 42;
const ID_LENGTH = 8;
const NAME_LENGTH = 8;

const RATE_HZ = 800;
const MICROVOLT_PER_COUNT = 5;
const ZERO = 2048;
/** Stands where the machine had no value. */
const MISSING = 6800;
const STORED: readonly LeadName[] = ['II', 'III', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];

/** Reads a file of Contec's ECG90A: a short header, rows of eight leads, a row of zeros, a footer. Throws FormatError. */
export function readContecEcg90a(bytes: Uint8Array): EcgFile {
  const reader = byteReader(bytes, 'ECG90A');
  const rows = rowCount(reader);
  const stored = STORED.map((_, column) =>
    holdMissing(
      Int32Array.from({ length: rows }, (_, row) => countAt(reader, row, column)),
      (count) => count === MISSING - ZERO,
    ),
  );
  const gaps = gapsOfAll(stored.map(({ missing }) => missing));
  const channels = STORED.map((lead, i) => channelOf(lead, stored[i]?.samples ?? new Int32Array()));
  const { otherChannels, ...sorted } = sortChannels([leadOne(channels), ...channels]);
  return {
    format: 'contec-ecg90a',
    recording: {
      ...sorted,
      rateHz: RATE_HZ,
      startedAt: timeOf(bytes)?.replace(' ', 'T') ?? null,
      device: { maker: 'Contec', model: 'ECG90A', serial: null },
      filters: { highPassHz: null, lowPassHz: null, notchHz: null },
      gaps,
      quality: 'diagnostic',
    },
    patient: patientOf(reader),
    measurements: NOTHING_MEASURED,
    statements: [],
    otherChannels,
  };
}

/** Up to the row of zeros, or to the footer where there is none. */
function rowCount(reader: ByteReader): number {
  const most = Math.floor((reader.length - HEADER - FOOTER) / ROW);
  const isEnd = (row: number) =>
    STORED.every((_, column) => reader.u16(HEADER + ROW * row + 2 * column) === 0);
  let rows = 0;
  while (rows < most && !isEnd(rows)) rows++;
  return rows > 0 ? rows : refuse('no-ecg', 'ECG90A: no rows');
}

const countAt = (reader: ByteReader, row: number, column: number) =>
  reader.u16(HEADER + ROW * row + 2 * column) - ZERO;

function channelOf(lead: LeadName, samples: Int32Array): Channel {
  return { lead, label: lead, samples, microvoltPerCount: MICROVOLT_PER_COUNT };
}

/** I = II − III (Einthoven); the augmented leads follow from I and II. */
function leadOne([two, three]: readonly Channel[]): Channel {
  const samples = two?.samples.map((count, i) => count - (three?.samples[i] ?? 0));
  return channelOf('I', samples ?? new Int32Array());
}

function patientOf(reader: ByteReader): EcgFilePatient {
  const sex = reader.u8(SEX_AT);
  return {
    ...NOBODY,
    id: textOrNull(reader.slice(0, ID_LENGTH)),
    name: textOrNull(reader.slice(NAME_AT, NAME_AT + NAME_LENGTH)),
    sex: sex === 0 ? 'female' : sex === 1 ? 'male' : null,
    ageYears: reader.u8(AGE_AT) || null,
    weightKg: reader.u8(WEIGHT_AT) || null,
  };
}
