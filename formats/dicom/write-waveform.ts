import type { LeadName } from '../../domain/ecg/leads.ts';
import { type EcgRecording, lengthOf } from '../../domain/ecg/recording.ts';
import { byteWriter } from '../byte-writer.ts';
import { leadCode } from './codes.ts';
import { decimalElement } from './decimal.ts';
import { type Element, numbersElement, sequenceElement, textElement } from './encode.ts';
import { TAG } from './tags.ts';

/** Whether every sample fits 16 bits, as all but the general 32-bit ECG ask. */
export const fits16 = ({ leads }: EcgRecording): boolean =>
  leads.every(({ samples }) => samples.every((sample) => sample >= -0x8000 && sample <= 0x7fff));

/** The multiplex group of the recording: of 16 bits or 32, one sample of every channel after the other. */
export function waveformItem(recording: EcgRecording): readonly Element[] {
  const { leads, rateHz } = recording;
  const bits = fits16(recording) ? 16 : 32;
  return [
    decimalElement(TAG.timeOffset, 0),
    textElement(TAG.originality, 'CS', 'ORIGINAL'),
    numbersElement(TAG.channelCount, 'US', leads.length),
    numbersElement(TAG.sampleCount, 'UL', lengthOf(recording)),
    decimalElement(TAG.rate, rateHz),
    textElement(TAG.groupLabel, 'SH', 'RHYTHM'),
    sequenceElement(TAG.channels, ...leads.map(({ name }) => channel(recording, name, bits))),
    numbersElement(TAG.bitsAllocated, 'US', bits),
    textElement(TAG.interpretation, 'CS', bits === 16 ? 'SS' : 'SL'),
    { tag: TAG.data, kind: 'OW', value: samples(recording, bits) },
  ];
}

function channel(recording: EcgRecording, name: LeadName, bits: number): readonly Element[] {
  const { highPassHz, lowPassHz, notchHz } = recording.filters;
  return [
    sequenceElement(TAG.channelSource, code(leadCode(name), 'SCPECG', `Lead ${name}`, '1.3')),
    ...sensitivity(recording.microvoltPerCount),
    decimalElement(TAG.sampleSkew, 0),
    numbersElement(TAG.bitsStored, 'US', bits),
    ...(highPassHz === null ? [] : [decimalElement(TAG.highPass, highPassHz)]),
    ...(lowPassHz === null ? [] : [decimalElement(TAG.lowPass, lowPassHz)]),
    ...(notchHz === null ? [] : [decimalElement(TAG.notch, notchHz)]),
  ];
}

function sensitivity(microvoltPerCount: number | null): readonly Element[] {
  if (microvoltPerCount === null) return [];
  return [
    decimalElement(TAG.sensitivity, microvoltPerCount),
    sequenceElement(TAG.sensitivityUnits, code('uV', 'UCUM', 'microvolt', '1.4')),
    decimalElement(TAG.sensitivityCorrection, 1),
    decimalElement(TAG.baseline, 0),
  ];
}

function samples({ leads }: EcgRecording, bits: number): Uint8Array {
  const writer = byteWriter();
  const count = leads[0]?.samples.length ?? 0;
  for (let i = 0; i < count; i++)
    for (const { samples } of leads) {
      if (bits === 16) writer.i16(samples[i] ?? 0);
      else writer.u32(samples[i] ?? 0);
    }
  return writer.take();
}

/** An item of a code sequence (PS3.3 §8). */
export function code(value: string, scheme: string, meaning: string, version?: string): readonly Element[] {
  return [
    textElement(TAG.codeValue, 'SH', value),
    textElement(TAG.codingScheme, 'SH', scheme),
    ...(version === undefined ? [] : [textElement(TAG.codingSchemeVersion, 'SH', version)]),
    textElement(TAG.codeMeaning, 'LO', meaning),
  ];
}
