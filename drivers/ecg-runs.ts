import type { Contact, EcgSignalFormat, EcgSignalFrame } from './ecg-signal.ts';

/** One instant of all channels. `place` counts from the beginning of the signal, lost samples included. */
export interface PlacedSample {
  readonly place: number;
  readonly counts: readonly number[];
}

/** What is known of a channel's electrodes while it counted this. */
export type ContactOf = (counts: Int32Array) => Contact;

/** For streams that do not tell it: an input that hangs in the air drives the converter to an end of its range. */
export function contactByRange({ min, max }: EcgSignalFormat['range']): ContactOf {
  return (counts) => (counts.every((count) => count <= min || count >= max) ? 'off' : 'unknown');
}

/** Joins samples that follow each other into frames; one begins wherever samples are missing. */
export function framesOfRuns(
  samples: readonly PlacedSample[],
  contactOf: ContactOf,
): readonly EcgSignalFrame[] {
  const runs: PlacedSample[][] = [];
  for (const sample of samples) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.place === sample.place - 1) run.push(sample);
    else runs.push([sample]);
  }
  return runs.map((run) => frameOf(run, contactOf));
}

function frameOf(run: readonly PlacedSample[], contactOf: ContactOf): EcgSignalFrame {
  const count = run.length;
  const channels = run[0]?.counts.length ?? 0;
  const samples = new Int32Array(channels * count);
  run.forEach(({ counts }, i) => {
    counts.forEach((value, channel) => {
      samples[channel * count + i] = value;
    });
  });
  const contact = Array.from({ length: channels }, (_, channel) =>
    contactOf(samples.subarray(channel * count, (channel + 1) * count)),
  );
  return { type: 'samples', firstSample: run[0]?.place ?? 0, samples, count, contact };
}
