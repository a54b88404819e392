import type { Clock } from '../clock.ts';
import type { OximeterSample } from '../oximetry.ts';
import { createSimulatedFinger, type Finger } from '../simulated-finger.ts';
import type { Simulator } from '../simulator.ts';

export interface OximeterSimulator extends Simulator {
  insert(finger: Finger, forMs: number): void;
}

/** An oximeter that streams as soon as it is switched on, for tests, demonstrations and training. */
export function createBciSimulator(clock: Clock): OximeterSimulator {
  const finger = createSimulatedFinger(clock);
  return {
    insert: finger.insert,
    connect: (send) => ({
      receive: () => undefined,
      hangUp: finger.stream((samples) => send(Uint8Array.from(samples.flatMap(encodeFrame)))),
    }),
  };
}

export function encodeFrame({ state, spo2, pulse }: OximeterSample): number[] {
  const noFinger = state === 'no-finger' ? 0x10 : 0;
  const searching = state === 'searching' ? 0x20 : 0;
  const told = pulse ?? 0xff;
  return [0x80 | noFinger | 7, 64, ((told & 0x80) >> 1) | noFinger | searching, told & 0x7f, spo2 ?? 0x7f];
}
