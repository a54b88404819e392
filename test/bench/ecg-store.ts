import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withDerivedLeads } from '../../domain/ecg/derive-leads.ts';
import { MEASURED_LEADS } from '../../domain/ecg/leads.ts';
import { type EcgRecording, leadOf, lengthOf } from '../../domain/ecg/recording.ts';
import { readEcg } from '../../formats/index.ts';
import { bestPacking, type Packing } from '../../main/ecg/stored/pack.ts';
import { encodeStoredEcg } from '../../main/ecg/stored-ecg.ts';
import { heartRecording } from '../support/ecg/heart-recording.ts';
import { type Figure, timed } from './figures.ts';

const RECORDS = [
  'demo.scp',
  'Example.scp',
  'ECG_20170504_163507_123456789.SCP',
  '0000053.ECG',
  'wfdb/s0010_re.hea',
];
const TEN_SECONDS = 10;

/** Bytes of a stored ECG, 12 leads × 10 s, beside gzip on its samples of 16 bits. */
export async function benchEcgStore(): Promise<readonly Figure[]> {
  const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'ecg');
  const isThere = existsSync(folder);
  if (!isThere) console.error(`skipped: real ECG files are not in ${folder} (set CONFORMANCE_DATA)`);
  const records: readonly (readonly [name: string, recording: EcgRecording])[] = [
    ['simulated heart', heartRecording({ rateHz: 1000 })],
    ['simulated heart with noise', withNoise(heartRecording({ rateHz: 1000, microvoltPerCount: 1 }))],
    ...(isThere ? RECORDS.map((name) => [name, realRecording(folder, name)] as const) : []),
  ];
  const figures: Figure[] = [];
  for (const [name, recording] of records)
    for (const packing of new Set<Packing>([bestPacking(), 'deflate']))
      figures.push(...(await figuresOf(name, recording, packing)));
  return figures;
}

async function figuresOf(
  name: string,
  recording: EcgRecording,
  packing: Packing,
): Promise<readonly Figure[]> {
  const what = `${name}, ${recording.rateHz.toFixed(0)} Hz, ${packing}`;
  const encodeMs = await timed(() => encodeStoredEcg(recording, packing));
  return [
    {
      name: `stored ECG: ${what}`,
      value: encodeStoredEcg(recording, packing).length,
      unit: 'bytes',
      yardstick: { name: 'gzip on raw samples', value: gzipSync(rawSamples(recording)).length },
      aim: '≤ 0.45×',
    },
    { name: `stored ECG: ${what}, encoding`, value: encodeMs, unit: 'ms' },
  ];
}

/** 16 bits a sample, lead after lead: the order that suits gzip better. */
function rawSamples({ leads }: EcgRecording): Uint8Array {
  const samples = Int16Array.from(leads.flatMap((lead) => [...lead.samples]));
  return new Uint8Array(samples.buffer);
}

function realRecording(folder: string, name: string): EcgRecording {
  const bytesOf = (file: string) => readFileSync(join(folder, file));
  const read = readEcg(bytesOf(name), (companion) => bytesOf(join(dirname(name), companion)));
  if (!read.ok) throw new Error(`${name}: ${read.fault.detail}`);
  const { recording } = read.file;
  const count = Math.min(lengthOf(recording), Math.round(TEN_SECONDS * recording.rateHz));
  const leads = recording.leads.map((lead) => ({ ...lead, samples: lead.samples.slice(0, count) }));
  return { ...recording, leads };
}

const NOISE_COUNTS = 8;

/** Electrodes and amplifiers are never quiet: some µV of noise on each of the eight leads that are measured. */
function withNoise(recording: EcgRecording): EcgRecording {
  let state = 1;
  const noise = () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return ((state >>> 16) / 65_536 - 0.5) * NOISE_COUNTS;
  };
  const measured = MEASURED_LEADS.flatMap((name) => leadOf(recording, name) ?? []).map((lead) => ({
    ...lead,
    samples: lead.samples.map((count) => Math.round(count + noise())),
  }));
  return { ...recording, leads: withDerivedLeads(measured) };
}
