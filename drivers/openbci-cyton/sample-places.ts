import type { PlacedSample } from '../ecg-runs.ts';
import { createCycleWatch, type Run } from './cycle-watch.ts';
import { CYCLE, createNumberMender } from './mended-numbers.ts';

export interface NumberedSample {
  /** Counts up by one, modulo 256. */
  readonly number: number;
  readonly counts: readonly number[];
}

interface ArrivedSample extends NumberedSample {
  readonly arrivedMs: number;
}

/** Numbers samples since the signal began, lost ones included. */
export interface SamplePlaces {
  /** Takes what arrived together; gives what is sure of its place by now, which is nearly always all of it. */
  place(samples: readonly NumberedSample[], elapsedMs: number): readonly PlacedSample[];
  /** Nothing more comes: gives what was held back, placed by what is known until now. */
  settle(): readonly PlacedSample[];
}

/** The counter tells what is missing up to 255 samples; whole cycles of it are the clock's to tell. */
export function createSamplePlaces(rateHz: number): SamplePlaces {
  const numbers = createNumberMender<ArrivedSample>();
  const cycles = createCycleWatch(rateHz);
  let last: { readonly number: number; readonly place: number } | null = null;

  const stepTo = (number: number) => (last === null ? 1 : (number - last.number + CYCLE) % CYCLE || CYCLE);
  const runsOf = (samples: readonly ArrivedSample[]): readonly Run[] => {
    const runs: { samples: PlacedSample[]; isAfterLoss: boolean; arrivedMs: number }[] = [];
    for (const { number, counts, arrivedMs } of samples) {
      const step = stepTo(number);
      const place = (last?.place ?? -1) + step;
      last = { number, place };
      const run = runs.at(-1);
      if (run && step === 1 && run.arrivedMs === arrivedMs) run.samples.push({ place, counts });
      else runs.push({ samples: [{ place, counts }], isAfterLoss: step > 1, arrivedMs });
    }
    return runs;
  };
  return {
    place: (samples, elapsedMs) => {
      const arrived = samples.map((sample) => ({ ...sample, arrivedMs: elapsedMs }));
      return cycles.pass(runsOf(numbers.mend(arrived)), elapsedMs);
    },
    settle: () => cycles.settle(runsOf(numbers.settle())),
  };
}
