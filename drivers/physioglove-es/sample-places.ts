import { createArrivalWatch } from '../arrival-watch.ts';
import type { PlacedSample } from '../ecg-runs.ts';
import type { Piece } from '../frame-scanner.ts';
import { decodePacket, PACKET_LENGTH, SAMPLES_IN_PACKET } from './protocol.ts';

export const RATE_HZ = 500;

export interface SamplePlaces {
  /** The samples of what arrived at `elapsedMs`, in leads I, II, V1 … V6, each with its place. */
  place(pieces: readonly Piece[], elapsedMs: number): readonly PlacedSample[];
}

/**
 * The packets have no counter. What was damaged on the way is counted by its length; what vanished without a trace by
 * the rate at which packets arrive (PROTOCOL.md §3).
 */
export function createSamplePlaces(): SamplePlaces {
  const lostUntil = createArrivalWatch(RATE_HZ);
  let next = 0;
  const samplesOf = (packet: Uint8Array): readonly PlacedSample[] => {
    const decoded = decodePacket(packet);
    if (decoded.kind === 'fault') return [];
    return decoded.samples.map((counts) => ({ place: next++, counts: measuredLeads(counts) }));
  };
  return {
    place: (pieces, elapsedMs) => {
      const placed: PlacedSample[] = [];
      for (const piece of pieces) {
        if (piece.is === 'frame') placed.push(...samplesOf(piece.bytes));
        // Before the first packet the stream was joined in the middle: nothing of ours was lost.
        else if (next > 0) next += Math.round(piece.length / PACKET_LENGTH) * SAMPLES_IN_PACKET;
      }
      if (placed.length > 0) next += lostUntil(elapsedMs, next);
      return placed;
    },
  };
}

/** The unit sends I and III; II = I + III by Einthoven. */
function measuredLeads([i = 0, iii = 0, ...chest]: readonly number[]): readonly number[] {
  return [i, i + iii, ...chest];
}
