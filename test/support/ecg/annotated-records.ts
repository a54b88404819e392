import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBeat, readEcg, readWfdbAnnotations } from '../../../formats/index.ts';

const NORMAL = 1;
const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'ecg/mitdb');

export const ANNOTATED_RECORDS = ['100', '103', '105', '800'] as const;
export type RecordName = (typeof ANNOTATED_RECORDS)[number];

/** A record of MIT-BIH whose beats two cardiologists marked. */
export interface AnnotatedRecord {
  readonly rateHz: number;
  readonly leads: readonly Int32Array[];
  readonly beats: readonly number[];
  readonly normalBeats: readonly number[];
}

/** Why there are no records to test on; undefined where there are. */
export function recordsAbsent(): string | undefined {
  return existsSync(folder) ? undefined : `annotated records are not in ${folder} (set CONFORMANCE_DATA)`;
}

export function annotatedRecord(name: RecordName): AnnotatedRecord {
  const bytes = (file: string) => readFileSync(join(folder, file));
  const read = readEcg(bytes(`${name}.hea`), bytes);
  if (!read.ok) throw new Error(`${name}: ${read.fault.code}`);
  const { recording, otherChannels } = read.file;
  const marks = readWfdbAnnotations(bytes(`${name}.atr`)).filter(isBeat);
  return {
    rateHz: recording.rateHz,
    leads: [...recording.leads, ...otherChannels].map(({ samples }) => samples),
    beats: marks.map(({ atSample }) => atSample),
    normalBeats: marks.flatMap(({ atSample, code }) => (code === NORMAL ? [atSample] : [])),
  };
}
