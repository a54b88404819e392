import { type EcgFile, type EcgFilePatient, NOBODY, NOTHING_MEASURED } from '../../domain/ecg/file.ts';
import type { LeadName } from '../../domain/ecg/leads.ts';
import { type ByteReader, byteReader } from '../byte-reader.ts';
import { type Channel, sortChannels } from '../channels.ts';
import { refuse } from '../fault.ts';
import { readDate, readTime } from '../scp/date-and-time.ts';
import { readTags, type ScpTags, TAG } from '../scp/tags.ts';
import { textOrNull } from '../text.ts';
import { unpackSamples } from './samples.ts';
import { splitSections } from './sections.ts';

/**
 * 0.01 mV, as the open decoder of this format has it. Section 6 says 9524 where SCP-ECG has the nV of a count: some 5 %
 * less, and nobody has said that it means that here.
 */
const MICROVOLT_PER_COUNT = 10;
const MAX_CHANNELS = 12;
/** Of three channels the second is the sum of the other two in the files known: I, II, III (Einthoven). */
const LIMB_LEADS: readonly LeadName[] = ['I', 'II', 'III'];

/** Reads a file of Heal Force's PC-80B and Prince 180D, which is called SCP and is none. Throws FormatError. */
export function readHealForce(bytes: Uint8Array): EcgFile {
  const sections = splitSections(bytes);
  const rhythm = sections.get(6) ?? refuse('no-ecg', 'section 6 is missing');
  const count = sections.get(3)?.u8(0) ?? 0;
  if (count === 0 || count > MAX_CHANNELS) refuse('damaged', `section 3: ${count} channels`);
  const { otherChannels, ...sorted } = sortChannels(channelsOf(rhythm, count));
  const tags = sections.get(1);
  const told = tags ? readTags(tags) : new Map<number, Uint8Array>();
  return {
    format: 'heal-force',
    recording: {
      ...sorted,
      rateHz: rhythm.u16(2) || refuse('damaged', 'section 6: rate 0'),
      startedAt: startOf(told),
      device: { maker: 'Heal Force', model: null, serial: null },
      filters: { highPassHz: null, lowPassHz: null, notchHz: null },
      gaps: [],
      quality: 'diagnostic',
    },
    patient: patientOf(told),
    measurements: NOTHING_MEASURED,
    statements: [],
    otherChannels,
  };
}

/** One stream, a sample of every channel in turn. */
function channelsOf(rhythm: ByteReader, count: number): readonly Channel[] {
  const all = unpackSamples(rhythm.slice(8, 8 + rhythm.u16(6)));
  const length = Math.floor(all.length / count);
  if (length === 0) refuse('no-ecg', 'section 6: no samples');
  return Array.from({ length: count }, (_, channel) => ({
    lead: count === LIMB_LEADS.length ? LIMB_LEADS[channel] : undefined,
    label: `Heal Force ${channel + 1}`,
    samples: Int32Array.from({ length }, (_, i) => all[i * count + channel] ?? 0),
    microvoltPerCount: MICROVOLT_PER_COUNT,
  }));
}

/** The year is written high byte first. */
function startOf(tags: ScpTags): string | null {
  const written = tags.get(TAG.date);
  if (!written || written.length < 4) return null;
  const year = byteReader(written, 'date', 'big').u16(0);
  const date = readDate(Uint8Array.of(year & 0xff, year >> 8, ...written.subarray(2, 4)));
  const time = readTime(tags.get(TAG.time));
  return date && time ? `${date}T${time}` : null;
}

function patientOf(tags: ScpTags): EcgFilePatient | null {
  const id = textOrNull(tags.get(TAG.patientId) ?? new Uint8Array());
  return id === null ? null : { ...NOBODY, id };
}
