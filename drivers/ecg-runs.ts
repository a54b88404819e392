import type { Contact, EcgSignalFrame } from './ecg-signal.ts';

/** One instant of all channels. `place` counts from the beginning of the signal, lost samples included. */
export interface PlacedSample {
  readonly place: number;
  readonly counts: readonly number[];
}

/** Joins samples that follow each other into frames; one begins wherever samples are missing. */
export function framesOfRuns(
  samples: readonly PlacedSample[],
  contact: readonly Contact[],
): readonly EcgSignalFrame[] {
  const runs: PlacedSample[][] = [];
  for (const sample of samples) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.place === sample.place - 1) run.push(sample);
    else runs.push([sample]);
  }
  return runs.map((run) => frameOf(run, contact));
}

function frameOf(run: readonly PlacedSample[], contact: readonly Contact[]): EcgSignalFrame {
  const count = run.length;
  const samples = new Int32Array(contact.length * count);
  run.forEach(({ counts }, i) => {
    contact.forEach((_, channel) => {
      samples[channel * count + i] = counts[channel] ?? 0;
    });
  });
  return { type: 'samples', firstSample: run[0]?.place ?? 0, samples, count, contact };
}
