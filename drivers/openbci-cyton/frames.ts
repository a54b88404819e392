import type { Contact, EcgSignalFrame } from '../ecg-signal.ts';
import { COUNT_RANGE, type CytonSample } from './protocol.ts';

export interface PlacedSample {
  readonly place: number;
  readonly sample: CytonSample;
}

/** Joins samples that follow each other into frames; one begins wherever samples are missing. */
export function framesOfSamples(
  samples: readonly PlacedSample[],
  channels: readonly number[],
): readonly EcgSignalFrame[] {
  const runs: PlacedSample[][] = [];
  for (const placed of samples) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.place === placed.place - 1) run.push(placed);
    else runs.push([placed]);
  }
  return runs.map((run) => frameOf(run, channels));
}

function frameOf(run: readonly PlacedSample[], channels: readonly number[]): EcgSignalFrame {
  const count = run.length;
  const samples = new Int32Array(channels.length * count);
  run.forEach(({ sample }, i) => {
    channels.forEach((channel, at) => {
      samples[at * count + i] = sample.channels[channel] ?? 0;
    });
  });
  const contact = channels.map((_, at) => contactOf(samples.subarray(at * count, (at + 1) * count)));
  return { type: 'samples', firstSample: run[0]?.place ?? 0, samples, count, contact };
}

/** The stream says nothing of electrodes; an input that hangs in the air drives the converter to its end. */
function contactOf(counts: Int32Array): Contact {
  return counts.every((count) => count <= COUNT_RANGE.min || count >= COUNT_RANGE.max) ? 'off' : 'unknown';
}
