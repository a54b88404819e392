import type { ToldMeasurements } from '../../domain/ecg/file.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { byteWriter } from '../byte-writer.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import { NOT_COMPUTED } from './measurements.ts';
import { textBytes } from './write-tags.ts';

const MAX_STATEMENT_BYTES = 1_000;

/** Section 7: one beat stands for all, and begins with its P wave. */
export function writeMeasurements(told: ToldMeasurements): Uint8Array | undefined {
  if (Object.values(told).every((value) => value === null)) return undefined;
  const writer = byteWriter();
  const value = (number: number | null) => writer.i16(number === null ? NOT_COMPUTED : Math.round(number));
  const { prMs, qrsMs, qtMs } = told;
  const hasQrs = prMs !== null || qrsMs !== null || qtMs !== null;
  // Beside a QRS complex a P wave would tell a PR interval that nobody told.
  const pMs = hasQrs && prMs === null ? null : told.pMs;
  const qrsOnset = prMs ?? 0;
  const after = (ms: number | null) => (ms === null ? null : qrsOnset + ms);
  writer.u8(1);
  writer.u8(0);
  for (const number of [told.rrMs, null]) value(number);
  for (const number of [prMs === null && pMs === null ? null : 0, pMs]) value(number);
  for (const number of [hasQrs ? qrsOnset : null, after(qrsMs), after(qtMs)]) value(number);
  for (const number of [told.pAxisDegrees, told.qrsAxisDegrees, told.tAxisDegrees]) value(number);
  writer.u16(0);
  for (const number of [told.heartRateBpm, null, told.qtcMs]) value(number);
  writer.u8(0);
  writer.u16(0);
  return writer.take();
}

/** Section 8: not confirmed by anybody, dated as the recording. */
export function writeStatements(
  statements: readonly string[],
  { startedAt }: EcgRecording,
): Uint8Array | undefined {
  if (statements.length === 0) return undefined;
  const writer = byteWriter();
  const [year = 0, month = 0, day = 0, ...time] = (startedAt ?? '').split(/[-T:.+Z]/, 6).map(Number);
  writer.u8(0);
  writer.u16(year);
  for (const part of [month, day, time[0] ?? 0, time[1] ?? 0, time[2] ?? 0]) writer.u8(part);
  const kept = statements.slice(0, MAX_STATEMENTS);
  writer.u8(kept.length);
  kept.forEach((statement, i) => {
    const text = textBytes(statement, MAX_STATEMENT_BYTES);
    writer.u8(i + 1);
    writer.u16(text.length);
    writer.bytes(text);
  });
  return writer.take();
}
