import type { EcgContent, EcgFilePatient, ToldMeasurements } from '../../domain/ecg/file.ts';
import { type EcgRecording, lengthOf } from '../../domain/ecg/recording.ts';
import { byteWriter } from '../byte-writer.ts';
import { asOid, contentId } from '../content-id.ts';
import { digitsOfDate, digitsOfStart } from '../start-time.ts';
import { EXPLICIT_LITTLE_ENDIAN, MEASUREMENTS, P_OFFSET, P_ONSET, SOP_CLASS } from './codes.ts';
import { decimalElement, roundedElement } from './decimal.ts';
import { type Element, encodeElements, numbersElement, sequenceElement, textElement } from './encode.ts';
import { PREAMBLE, PREFIX } from './looks-like.ts';
import { TAG } from './tags.ts';
import { code, fits16, waveformItem } from './write-waveform.ts';

/** Which program wrote the file, as PS3.10 asks: an OID below 2.25, from a UUID of our own. */
const IMPLEMENTATION = '2.25.187431065329404160927551370821634590277';
/** PS3.3 A.34.3.4: 12-lead ECG, at most 16,384 samples of a channel at 200 to 1000 Hz. */
const MAX_TWELVE_LEAD_SAMPLES = 16_384;

/** Writes a DICOM ECG of Part 10. Throws FormatError where it cannot hold the recording as it is. */
export function writeDicom(file: EcgContent): Uint8Array {
  const id = contentId(file);
  const sopClass = sopClassOf(file.recording);
  const set = encodeElements([...general(file, id, sopClass), ...patient(file.patient), ...content(file)]);
  const writer = byteWriter();
  writer.bytes(new Uint8Array(PREAMBLE));
  writer.bytes(new TextEncoder().encode(PREFIX));
  writer.bytes(fileMeta(sopClass, asOid(id)));
  writer.bytes(set);
  return writer.take();
}

/** What the 12-lead object does not admit goes into a general ECG. */
function sopClassOf(recording: EcgRecording): string {
  if (!fits16(recording)) return SOP_CLASS.general32;
  const { rateHz, leads } = recording;
  const twelveLead =
    rateHz >= 200 && rateHz <= 1000 && lengthOf(recording) <= MAX_TWELVE_LEAD_SAMPLES && leads.length <= 13;
  return twelveLead ? SOP_CLASS.twelveLead : SOP_CLASS.general;
}

function fileMeta(sopClass: string, instance: string): Uint8Array {
  const elements = encodeElements([
    { tag: '00020001', kind: 'OB', value: Uint8Array.of(0, 1) },
    textElement('00020002', 'UI', sopClass),
    textElement('00020003', 'UI', instance),
    textElement('00020010', 'UI', EXPLICIT_LITTLE_ENDIAN),
    textElement('00020012', 'UI', IMPLEMENTATION),
  ]);
  const writer = byteWriter();
  writer.bytes(encodeElements([numbersElement('00020000', 'UL', elements.length)]));
  writer.bytes(elements);
  return writer.take();
}

function general({ recording }: EcgContent, id: bigint, sopClass: string): readonly Element[] {
  const { maker, model, serial } = recording.device;
  const start = digitsOfStart(recording.startedAt);
  const [date, time] = [start.slice(0, 8), start.slice(8, 14)];
  return [
    textElement(TAG.characterSet, 'CS', 'ISO_IR 192'),
    textElement(TAG.sopClass, 'UI', sopClass),
    textElement(TAG.sopInstance, 'UI', asOid(id)),
    textElement(TAG.studyDate, 'DA', date),
    textElement(TAG.contentDate, 'DA', date),
    textElement(TAG.acquisitionTime, 'DT', start),
    textElement(TAG.studyTime, 'TM', time),
    textElement(TAG.contentTime, 'TM', time),
    textElement(TAG.accessionNumber, 'SH', ''),
    textElement(TAG.modality, 'CS', 'ECG'),
    textElement(TAG.maker, 'LO', maker ?? ''),
    textElement(TAG.referringPhysician, 'PN', ''),
    textElement(TAG.model, 'LO', model ?? ''),
    textElement(TAG.serial, 'LO', serial ?? ''),
    textElement(TAG.study, 'UI', asOid(id, 1)),
    textElement(TAG.series, 'UI', asOid(id, 2)),
    textElement(TAG.studyId, 'SH', ''),
    textElement(TAG.seriesNumber, 'IS', '1'),
    textElement(TAG.instanceNumber, 'IS', '1'),
  ];
}

function patient(told: EcgFilePatient | null): readonly Element[] {
  const { id, name, sex, birthDate, ageYears, heightCm, weightKg } = told ?? {};
  return [
    textElement(TAG.patientName, 'PN', nameText(name ?? null)),
    textElement(TAG.patientId, 'LO', id ?? ''),
    textElement(TAG.birthDate, 'DA', digitsOfDate(birthDate ?? '')),
    textElement(TAG.sex, 'CS', sex ? { male: 'M', female: 'F' }[sex] : ''),
    ...(typeof ageYears === 'number' ? [textElement(TAG.age, 'AS', ageText(ageYears))] : []),
    ...(typeof heightCm === 'number'
      ? [decimalElement(TAG.heightM, Math.round(heightCm * 100) / 10_000)]
      : []),
    ...(typeof weightKg === 'number' ? [roundedElement(TAG.weightKg, weightKg)] : []),
  ];
}

/** `=` and `^` part a name, `\` parts values; a name that has them is written without. */
const nameText = (name: string | null) => (name ?? '').replace(/[=^\\]/g, ' ');
const ageText = (years: number) => `${String(Math.min(Math.floor(years), 999)).padStart(3, '0')}Y`;

function content({ recording, measurements, statements }: EcgContent): readonly Element[] {
  const annotations = [...measured(measurements), ...statements.map(statement)];
  return [
    sequenceElement(TAG.waveforms, waveformItem(recording)),
    ...(annotations.length === 0 ? [] : [sequenceElement(TAG.annotations, ...annotations)]),
  ];
}

type Concept = { readonly code: string; readonly meaning: string; readonly unit: string };

function measured(told: ToldMeasurements): readonly (readonly Element[])[] {
  const number = (concept: Concept, value: number | null) =>
    value === null ? [] : [measurement(concept, value)];
  return [
    ...Object.entries(MEASUREMENTS).flatMap(([name, concept]) =>
      number(concept, told[name as keyof ToldMeasurements]),
    ),
    ...number(P_ONSET, told.pMs === null ? null : 0),
    ...number(P_OFFSET, told.pMs),
  ];
}

/** Of all channels of the first group: 0 stands for all. */
const OF_ALL_CHANNELS = [
  numbersElement(TAG.referencedChannels, 'US', 1, 0),
  numbersElement(TAG.annotationGroup, 'US', 0),
];

const measurement = ({ code: value, meaning, unit }: Concept, number: number): readonly Element[] => [
  sequenceElement(TAG.units, code(unit, 'UCUM', unit, '1.4')),
  sequenceElement(TAG.concept, code(value, 'SCPECG', meaning, '1.3')),
  ...OF_ALL_CHANNELS,
  roundedElement(TAG.numericValue, number),
];

const statement = (text: string): readonly Element[] => [
  textElement(TAG.text, 'ST', text),
  ...OF_ALL_CHANNELS,
];
