import type { EcgSignalFrame } from '../../drivers/ecg-signal.ts';
import type { CapturePiece } from '../store/ecg-spool.ts';
import { joinSamples } from './join-samples.ts';

/** Gathers what a capture wants of a stream of frames. */
export interface Collector {
  readonly take: (frame: EcgSignalFrame) => void;
  /** Samples of each channel gathered and not yet drained. */
  readonly pending: () => number;
  /** How far the capture has come, in samples, lost ones included. */
  readonly reached: () => number;
  readonly lost: () => number;
  /** Hands over what was gathered, in pieces without a gap. */
  readonly drain: () => readonly CapturePiece[];
}

/**
 * Gathers `wanted` samples from the first frame on; lost ones count, for they took their time. Samples that come a
 * second time are left out.
 */
export function createCollector(wanted: number): Collector {
  let begin: number | null = null;
  let reached = 0;
  let received = 0;
  let pieces: CapturePiece[] = [];
  return {
    take(frame) {
      begin ??= frame.firstSample;
      const from = frame.firstSample - begin;
      const first = Math.max(from, reached);
      const end = Math.min(from + frame.count, wanted);
      if (from >= wanted) reached = wanted;
      if (first >= end) return;
      pieces.push(pieceOf(frame, first - from, end - from, first));
      received += end - first;
      reached = end;
    },
    pending: () => pieces.reduce((sum, piece) => sum + piece.count, 0),
    reached: () => reached,
    lost: () => reached - received,
    drain() {
      const drained = joined(pieces);
      pieces = [];
      return drained;
    },
  };
}

/** The samples of a frame from one place to before another. */
function pieceOf(frame: EcgSignalFrame, from: number, to: number, firstSample: number): CapturePiece {
  const count = to - from;
  const samples = new Int32Array(frame.contact.length * count);
  frame.contact.forEach((_, channel) => {
    const at = channel * frame.count;
    samples.set(frame.samples.subarray(at + from, at + to), channel * count);
  });
  return { firstSample, count, samples, contact: frame.contact };
}

function joined(pieces: readonly CapturePiece[]): readonly CapturePiece[] {
  const runs: CapturePiece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.firstSample + last.count === piece.firstSample) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs.map(joinRun);
}

function joinRun(run: readonly CapturePiece[]): CapturePiece {
  const contact = worstContact(run.map((piece) => piece.contact));
  return { firstSample: run[0]?.firstSample ?? 0, ...joinSamples(run, contact.length), contact };
}

/** By channel, the worst that was ever told: an electrode that was off for a moment spoils the lead. */
export function worstContact(told: readonly CapturePiece['contact'][]): CapturePiece['contact'] {
  return (told[0] ?? []).map((_, channel) => {
    const all = told.map((contact) => contact[channel]);
    if (all.includes('off')) return 'off';
    return all.includes('unknown') ? 'unknown' : 'on';
  });
}
