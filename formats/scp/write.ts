import type { EcgContent } from '../../domain/ecg/file.ts';
import { byteWriter } from '../byte-writer.ts';
import { crcCcitt } from '../crc-ccitt.ts';
import { CRC_START, FILE_HEADER, POINTER, SECTION_HEADER } from './sections.ts';
import { writeDefaultTable, writeLeads, writeRhythm } from './write-leads.ts';
import { writeTags } from './write-tags.ts';
import { writeMeasurements, writeStatements } from './write-told.ts';

/** SCP-ECG version 2.0 (EN 1064:2005), of sections and of the protocol. */
const VERSION = 20;
const SECTIONS = 12;
const NAME = new TextEncoder().encode('SCPECG');

/** Writes an SCP-ECG file. Throws FormatError where it cannot hold the recording as it is. */
export function writeScp(file: EcgContent): Uint8Array {
  const data = new Map<number, Uint8Array | undefined>([
    [1, writeTags(file)],
    [2, writeDefaultTable()],
    [3, writeLeads(file.recording)],
    [6, writeRhythm(file.recording)],
    [7, writeMeasurements(file.measurements)],
    [8, writeStatements(file.statements, file.recording)],
  ]);
  const sections = Array.from({ length: SECTIONS }, (_, id) => {
    const bytes = id === 0 ? new Uint8Array(SECTIONS * POINTER) : data.get(id);
    return bytes && withHeader(id, bytes);
  });
  sections[0] = withHeader(0, pointersTo(sections));
  const writer = byteWriter();
  writer.u32(FILE_HEADER + sections.reduce((sum, section) => sum + (section?.length ?? 0), 0));
  for (const section of sections) if (section) writer.bytes(section);
  return withCrc(writer.take());
}

/** A section's length is even. */
function withHeader(id: number, data: Uint8Array): Uint8Array {
  const writer = byteWriter();
  const padding = data.length % 2;
  writer.u16(id);
  writer.u32(SECTION_HEADER + data.length + padding);
  writer.u8(VERSION);
  writer.u8(VERSION);
  writer.bytes(id === 0 ? NAME : new Uint8Array(NAME.length));
  writer.bytes(data);
  if (padding) writer.u8(0);
  return withCrc(writer.take());
}

function pointersTo(sections: readonly (Uint8Array | undefined)[]): Uint8Array {
  const writer = byteWriter();
  let index = FILE_HEADER + 1;
  sections.forEach((section, id) => {
    writer.u16(id);
    writer.u32(section?.length ?? 0);
    writer.u32(section ? index : 0);
    index += section?.length ?? 0;
  });
  return writer.take();
}

function withCrc(bytes: Uint8Array): Uint8Array {
  const writer = byteWriter();
  writer.u16(crcCcitt(bytes, CRC_START));
  writer.bytes(bytes);
  return writer.take();
}
