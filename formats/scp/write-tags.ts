import type { EcgContent, EcgFilePatient } from '../../domain/ecg/file.ts';
import type { AppliedFilters, RecordingDevice } from '../../domain/ecg/recording.ts';
import { type ByteWriter, byteWriter } from '../byte-writer.ts';
import { DEVICE_HEADER, MODEL_AT, MODEL_LENGTH } from './device.ts';
import { TAG } from './tags.ts';

const utf8 = new TextEncoder();
const MAX_TEXT_BYTES = 250;

/** Section 1. Text is UTF-8: what reads only ASCII reads numbers and dates all the same. */
export function writeTags({ patient, recording }: EcgContent): Uint8Array {
  const writer = byteWriter();
  if (patient) writePatient(writer, patient);
  writeTag(writer, TAG.device, deviceBytes(recording.device));
  writeStart(writer, recording.startedAt);
  writeFilters(writer, recording.filters);
  writeTag(writer, TAG.end, new Uint8Array());
  return writer.take();
}

function writePatient(writer: ByteWriter, patient: EcgFilePatient): void {
  const { id, name, sex, birthDate, ageYears, heightCm, weightKg } = patient;
  if (name !== null) writeTag(writer, TAG.lastName, textBytes(name));
  if (id !== null) writeTag(writer, TAG.patientId, textBytes(id));
  if (birthDate !== null) writeTag(writer, TAG.birthDate, dateBytes(birthDate));
  if (sex !== null) writeTag(writer, TAG.sex, Uint8Array.of(sex === 'male' ? 1 : 2));
  writeQuantity(writer, TAG.age, ageYears);
  writeQuantity(writer, TAG.height, heightCm);
  writeQuantity(writer, TAG.weight, weightKg);
}

function writeTag(writer: ByteWriter, tag: number, value: Uint8Array): void {
  writer.u8(tag);
  writer.u16(value.length);
  writer.bytes(value);
}

/** Units of code 1: years, centimetres, kilograms. */
function writeQuantity(writer: ByteWriter, tag: number, value: number | null): void {
  if (value !== null) writeTag(writer, tag, Uint8Array.of(...u16(Math.round(value)), 1));
}

/** Ends with NUL; cut at a whole character. */
export function textBytes(text: string, maxBytes = MAX_TEXT_BYTES): Uint8Array {
  const bytes = new Uint8Array(maxBytes + 1);
  const { written } = utf8.encodeInto(text, bytes.subarray(0, maxBytes));
  return bytes.subarray(0, written + 1);
}

/** Tag 14: model in its fixed place; serial number and maker among the texts behind. */
function deviceBytes({ maker, model, serial }: RecordingDevice): Uint8Array {
  const head = new Uint8Array(DEVICE_HEADER);
  head.set(textBytes(model ?? '', MODEL_LENGTH - 1), MODEL_AT);
  head[7] = 0xff; // Maker by name, not by code.
  head[14] = 20; // SCP-ECG version 2.0.
  head[15] = 0xa0;
  head[DEVICE_HEADER - 1] = 1; // Length of the first text, the analysing program's.
  const writer = byteWriter();
  for (const part of [head, ...['', serial ?? '', '', '', maker ?? ''].map((text) => textBytes(text))])
    writer.bytes(part);
  return writer.take();
}

const START = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:([+-])(\d\d):(\d\d)|Z)?$/;

function writeStart(writer: ByteWriter, startedAt: string | null): void {
  const [, date, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = START.exec(startedAt ?? '') ?? [];
  if (date === undefined) return;
  writeTag(writer, TAG.date, dateBytes(date));
  writeTag(writer, TAG.time, Uint8Array.of(Number(hours), Number(minutes), Number(seconds)));
  if (sign === undefined && !startedAt?.endsWith('Z')) return;
  const offset = (sign === '-' ? -1 : 1) * (60 * Number(zoneHours ?? 0) + Number(zoneMinutes ?? 0));
  writeTag(writer, TAG.timeZone, Uint8Array.of(...u16(offset), 0, 0, 0));
}

function writeFilters(writer: ByteWriter, { highPassHz, lowPassHz, notchHz }: AppliedFilters): void {
  if (highPassHz !== null)
    writeTag(writer, TAG.highPass, Uint8Array.of(...u16(Math.round(100 * highPassHz))));
  if (lowPassHz !== null) writeTag(writer, TAG.lowPass, Uint8Array.of(...u16(Math.round(lowPassHz))));
  if (notchHz !== null) writeTag(writer, TAG.filters, Uint8Array.of(notchHz === 60 ? 0b01 : 0b10));
}

function dateBytes(date: string): Uint8Array {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return Uint8Array.of(...u16(year), month, day);
}

const u16 = (value: number): readonly [number, number] => [value & 0xff, (value >> 8) & 0xff];
