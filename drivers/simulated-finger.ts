import type { Clock } from './clock.ts';
import type { OximeterSample } from './oximetry.ts';

/** Somebody who puts a finger into an oximeter. */
export interface Finger {
  readonly spo2: number;
  readonly pulse: number;
  readonly perfusionIndex: number | null;
}

const CHUNK_MS = 100;
const SAMPLES_PER_CHUNK = 6;
const SEARCHING_CHUNKS = 20;

export interface SimulatedFinger {
  /** The finger is in for so long; the first two seconds the device searches for the pulse. */
  insert(finger: Finger, forMs: number): void;
  /** Six samples every tenth of a second, until the returned function is called. */
  stream(send: (samples: readonly OximeterSample[]) => void): () => void;
}

/** What an oximeter sees, sixty times a second, for simulators. */
export function createSimulatedFinger(clock: Clock): SimulatedFinger {
  let inside: { readonly finger: Finger; readonly chunks: number } | null = null;
  let chunk = 0;

  const sampleNow = (): OximeterSample => {
    if (inside === null) return { ...NOTHING, state: 'no-finger' };
    if (chunk < SEARCHING_CHUNKS) return { ...NOTHING, state: 'searching' };
    // The pulse wanders a little, and is its middle value most of the time.
    const wander = [0, 0, 0, 1, 0, 0, -1][chunk % 7] ?? 0;
    const { finger } = inside;
    return { ...finger, pulse: finger.pulse + wander, state: 'measuring', remarks: [] };
  };
  return {
    insert: (finger, forMs) => {
      inside = { finger, chunks: Math.round(forMs / CHUNK_MS) };
      chunk = 0;
    },
    stream: (send) => {
      let cancel = () => {};
      const next = () => {
        cancel = clock.setTimer(CHUNK_MS, next);
        if (inside !== null && chunk >= inside.chunks) inside = null;
        const sample = sampleNow();
        chunk++;
        send(Array.from({ length: SAMPLES_PER_CHUNK }, () => sample));
      };
      cancel = clock.setTimer(CHUNK_MS, next);
      return () => {
        inside = null;
        cancel();
      };
    },
  };
}

const NOTHING = { spo2: null, pulse: null, perfusionIndex: null, remarks: [] } as const;
