/** The counter has 8 bits. */
export const CYCLE = 256;
/** To lose a cycle takes a second: what comes sooner goes on where the count was. */
const SOON_MS = 500;

interface Numbered {
  /** Counts up by one, modulo 256. */
  readonly number: number;
  readonly arrivedMs: number;
}

export interface NumberMender<Sample extends Numbered> {
  /** Takes samples as they come; one whose number does not follow waits for the next. */
  mend(samples: readonly Sample[]): readonly Sample[];
  /** Nothing more comes: the one that waits, if one does. */
  settle(): readonly Sample[];
}

/**
 * A frame has no check sum, and one damaged bit in its number would look like a loss and, with the frame after it, like a
 * whole cycle of losses. So a number that does not follow is believed when the next one does not contradict it by going
 * on where the count was.
 */
export function createNumberMender<Sample extends Numbered>(): NumberMender<Sample> {
  let last: Sample | null = null;
  let doubted: Sample | null = null;

  const follows = (next: Sample, before: Sample, steps: number) =>
    next.number === (before.number + steps) % CYCLE;
  /** The doubted sample with the number that it must have had. */
  const mended = (wrong: Sample, before: Sample, next: Sample): Sample => {
    const isContradicted = follows(next, before, 2) && next.arrivedMs - before.arrivedMs < SOON_MS;
    return isContradicted ? { ...wrong, number: (before.number + 1) % CYCLE } : wrong;
  };
  const pass = (sample: Sample): readonly Sample[] => {
    last = sample;
    doubted = null;
    return [sample];
  };
  const take = (sample: Sample): readonly Sample[] => {
    const before = doubted && last ? pass(mended(doubted, last, sample)) : [];
    if (last === null || follows(sample, last, 1)) return [...before, ...pass(sample)];
    doubted = sample;
    return before;
  };
  return {
    mend: (samples) => samples.flatMap(take),
    settle: () => (doubted ? pass(doubted) : []),
  };
}
