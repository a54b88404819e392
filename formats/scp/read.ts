import { type EcgFile, NOTHING_MEASURED } from '../../domain/ecg/file.ts';
import { LEADS } from '../../domain/ecg/leads.ts';
import type { ByteReader } from '../byte-reader.ts';
import { type Channel, sortChannels } from '../channels.ts';
import { refuse } from '../fault.ts';
import { LEAD_NUMBERS } from '../lead-numbers.ts';
import { readStart } from './date-and-time.ts';
import { readDevice, readFilters } from './device.ts';
import { readLeads, type ScpLead } from './leads.ts';
import { readMeasurements } from './measurements.ts';
import { readPatient } from './patient.ts';
import { readRhythm, type ScpRhythm } from './rhythm.ts';
import { type ScpSections, splitSections } from './sections.ts';
import { readStatements } from './statements.ts';
import { readTags, type ScpTags } from './tags.ts';

const NAMES = new Map(LEADS.map((name) => [LEAD_NUMBERS[name], name]));

/** Reads an SCP-ECG file (EN 1064, ISO 11073-91064). Throws FormatError. */
export function readScp(bytes: Uint8Array): EcgFile {
  const sections = splitSections(bytes);
  const tags = optional(sections, 1, readTags) ?? new Map<number, Uint8Array>();
  const leads = readLeads(needed(sections, 3));
  const rhythm = readRhythm(needed(sections, 6), leads, sections.get(2));
  const { otherChannels, ...sorted } = sortChannels(channelsOf(leads, rhythm));
  return {
    format: 'scp',
    recording: {
      ...sorted,
      rateHz: rhythm.rateHz,
      ...recordedWith(tags),
      gaps: [],
      quality: 'diagnostic',
    },
    patient: readPatient(tags),
    measurements: optional(sections, 7, readMeasurements) ?? NOTHING_MEASURED,
    statements: optional(sections, 8, readStatements) ?? [],
    otherChannels,
  };
}

function recordedWith(tags: ScpTags) {
  return { startedAt: readStart(tags), device: readDevice(tags), filters: readFilters(tags) };
}

function needed(sections: ScpSections, id: number): ByteReader {
  return sections.get(id) ?? refuse('no-ecg', `section ${id} is missing`);
}

function optional<Result>(sections: ScpSections, id: number, read: (section: ByteReader) => Result) {
  const section = sections.get(id);
  return section && read(section);
}

/** Channels of section 3 with the samples of section 6. */
function channelsOf(
  leads: readonly ScpLead[],
  { samples, microvoltPerCount }: ScpRhythm,
): readonly Channel[] {
  return leads.map(({ id }, i) => ({
    lead: NAMES.get(id),
    label: `SCP ${id}`,
    samples: samples[i] ?? new Int32Array(),
    microvoltPerCount,
  }));
}
