import { type EcgFile, NOTHING_MEASURED } from '../../domain/ecg/file.ts';
import type { Gap } from '../../domain/ecg/recording.ts';
import { byteReader } from '../byte-reader.ts';
import { type Channel, sortChannels } from '../channels.ts';
import { refuse, refuseCompanion } from '../fault.ts';
import { MAX_FILE_BYTES, MAX_SAMPLES } from '../limits.ts';
import { gapsOfAll, holdMissing } from '../missing-samples.ts';
import { leadNamed } from '../standard-leads.ts';
import { tidyText } from '../text.ts';
import { readHeader, type WfdbHeader, type WfdbSignal } from './header.ts';
import { WFDB_FORMATS } from './samples.ts';

type FindCompanion = (name: string) => Uint8Array | undefined;

/** Comments may be long, but not as long as this. */
const MAX_HEADER_BYTES = 1024 * 1024;

/** Reads a WFDB record from its header and the signal files that this names. Throws FormatError. */
export function readWfdb(bytes: Uint8Array, findCompanion: FindCompanion): EcgFile {
  if (bytes.length > MAX_HEADER_BYTES) refuse('too-large', 'header');
  const header = readHeader(new TextDecoder('utf-8').decode(bytes));
  const signals = [...filesOf(header)].flatMap((file) => readFile(header, file, findCompanion));
  const { otherChannels, ...sorted } = sortChannels(signals.map(({ channel }) => channel));
  return {
    format: 'wfdb',
    recording: {
      ...sorted,
      rateHz: header.rateHz,
      startedAt: header.startedAt,
      device: { maker: null, model: null, serial: null },
      filters: { highPassHz: null, lowPassHz: null, notchHz: null },
      gaps: gapsOfAll(signals.map(({ missing }) => missing)),
      quality: 'diagnostic',
    },
    patient: null,
    measurements: NOTHING_MEASURED,
    statements: [],
    otherChannels,
  };
}

/** Signals that stand one after the other in the header and name the same file share it. */
function filesOf({ signals }: WfdbHeader): Iterable<readonly WfdbSignal[]> {
  return Map.groupBy(signals, ({ fileName }) => fileName).values();
}

interface ReadSignal {
  readonly channel: Channel;
  readonly missing: readonly Gap[];
}

function readFile(
  header: WfdbHeader,
  signals: readonly WfdbSignal[],
  find: FindCompanion,
): readonly ReadSignal[] {
  const [{ fileName, format, offset } = refuse('damaged', 'header: no signal')] = signals;
  if (signals.some((signal) => signal.format !== format))
    refuse('damaged', 'header: formats of one file differ');
  const bytes = find(fileName) ?? refuseCompanion(fileName);
  if (bytes.length > MAX_FILE_BYTES) refuse('too-large', 'signal file');
  const { unpack, pairBytes, missing } = WFDB_FORMATS[format];
  const held = Math.floor((2 * Math.max(0, bytes.length - offset)) / pairBytes / signals.length);
  const count = header.sampleCount ?? held;
  if (count === 0) refuse('no-ecg', 'no samples');
  if (count > held) refuse('truncated', `signal file of ${held} samples instead of ${count}`);
  if (count * signals.length > MAX_SAMPLES) refuse('too-large', `${count} samples`);
  const all = unpack(byteReader(bytes, 'signal file'), offset, count * signals.length);
  return signals.map((signal, i) => {
    const own = Int32Array.from({ length: count }, (_, at) => all[at * signals.length + i] ?? 0);
    return readSignal(signal, own, missing, header.sampleCount !== null);
  });
}

function readSignal(signal: WfdbSignal, counts: Int32Array, missing: number, isWhole: boolean): ReadSignal {
  if (
    isWhole &&
    signal.checksum !== null &&
    (counts.reduce((sum, count) => (sum + count) | 0, 0) & 0xffff) !== signal.checksum
  )
    refuse('checksum', 'sum of samples');
  const held = holdMissing(counts, (count) => count === missing);
  const channel: Channel = {
    lead: signal.microvoltPerCount === null ? undefined : leadOf(signal.label),
    label: tidyText(signal.label),
    samples: held.samples.map((count) => count - signal.baseline),
    microvoltPerCount: signal.microvoltPerCount,
  };
  return { channel, missing: held.missing };
}

/** A modified limb lead (`MLII`) is taken for the lead whose place on the chest it holds. */
const leadOf = (label: string) => leadNamed(label) ?? leadNamed(label.replace(/^ML(?=I)/, ''));
