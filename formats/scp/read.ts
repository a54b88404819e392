import { type EcgFile, NOTHING_MEASURED, type OtherChannel } from '../../domain/ecg/file.ts';
import { LEADS } from '../../domain/ecg/leads.ts';
import type { RecordedLead } from '../../domain/ecg/recording.ts';
import type { ByteReader } from '../byte-reader.ts';
import { refuse } from '../fault.ts';
import { readStart } from './date-and-time.ts';
import { readDevice, readFilters } from './device.ts';
import { readLeads, SCP_LEAD_IDS, type ScpLead } from './leads.ts';
import { readMeasurements } from './measurements.ts';
import { readPatient } from './patient.ts';
import { readRhythm, type ScpRhythm } from './rhythm.ts';
import { type ScpSections, splitSections } from './sections.ts';
import { readStatements } from './statements.ts';
import { readTags, type ScpTags } from './tags.ts';

const NAMES = new Map(LEADS.map((name) => [SCP_LEAD_IDS[name], name]));

/** Reads an SCP-ECG file (EN 1064, ISO 11073-91064). Throws FormatError. */
export function readScp(bytes: Uint8Array): EcgFile {
  const sections = splitSections(bytes);
  const tags = optional(sections, 1, readTags) ?? new Map<number, Uint8Array>();
  const leads = readLeads(needed(sections, 3));
  const rhythm = readRhythm(needed(sections, 6), leads, sections.get(2));
  return {
    format: 'scp',
    recording: {
      leads: standardLeads(leads, rhythm),
      rateHz: rhythm.rateHz,
      microvoltPerCount: rhythm.microvoltPerCount,
      ...recordedWith(tags),
      gaps: [],
      quality: 'diagnostic',
    },
    patient: readPatient(tags),
    measurements: optional(sections, 7, readMeasurements) ?? NOTHING_MEASURED,
    statements: optional(sections, 8, readStatements) ?? [],
    otherChannels: otherChannels(leads, rhythm),
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

function standardLeads(leads: readonly ScpLead[], { samples }: ScpRhythm): readonly RecordedLead[] {
  return leads.flatMap(({ id }, i) => {
    const name = NAMES.get(id);
    return name ? [{ name, samples: samples[i] ?? new Int32Array(), contact: 'unknown' }] : [];
  });
}

function otherChannels(leads: readonly ScpLead[], rhythm: ScpRhythm): readonly OtherChannel[] {
  return leads.flatMap(({ id }, i) =>
    NAMES.has(id)
      ? []
      : [
          {
            label: `SCP ${id}`,
            samples: rhythm.samples[i] ?? new Int32Array(),
            microvoltPerCount: rhythm.microvoltPerCount,
          },
        ],
  );
}
