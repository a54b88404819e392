import type { EcgRecording, Gap } from '../../domain/ecg/recording.ts';
import { localTimeOf } from '../clinic-time.ts';
import type { CaptureAbout, CapturePiece } from '../store/ecg-spool.ts';
import { worstContact } from './collect.ts';
import { leadsOf } from './leads-of.ts';

/** The recording that a capture's pieces make; lost samples stand as the last one before them. */
export function assemble(about: CaptureAbout, pieces: readonly CapturePiece[]): EcgRecording {
  const { format, startedAtMs } = about;
  const last = pieces.at(-1);
  const count = last ? last.firstSample + last.count : 0;
  const samples = new Int32Array(format.leads.length * count);
  format.leads.forEach((_, channel) => {
    fillChannel(samples.subarray(channel * count, (channel + 1) * count), pieces, channel);
  });
  const told = pieces.map((piece) => piece.contact);
  const contact = told.length > 0 ? worstContact(told) : format.leads.map(() => 'unknown' as const);
  return {
    leads: leadsOf(format.leads, { count, samples, contact }),
    rateHz: format.rateHz,
    microvoltPerCount: format.microvoltPerCount,
    startedAt: localTimeOf(startedAtMs),
    device: { maker: null, model: format.device.model, serial: format.device.serial },
    filters: format.filters,
    gaps: gapsOf(pieces),
    quality: format.quality,
  };
}

function fillChannel(into: Int32Array, pieces: readonly CapturePiece[], channel: number): void {
  let end = 0;
  for (const { firstSample, count, samples } of pieces) {
    into.fill(into[end - 1] ?? 0, end, firstSample);
    into.set(samples.subarray(channel * count, (channel + 1) * count), firstSample);
    end = firstSample + count;
  }
}

function gapsOf(pieces: readonly CapturePiece[]): readonly Gap[] {
  let end = 0;
  return pieces.flatMap((piece) => {
    const gap = { fromSample: end, count: piece.firstSample - end };
    end = piece.firstSample + piece.count;
    return gap.count > 0 ? [gap] : [];
  });
}
