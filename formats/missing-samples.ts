import type { Gap } from '../domain/ecg/recording.ts';

export interface Held {
  /** Missing samples stand as the last one before them. */
  readonly samples: Int32Array;
  readonly missing: readonly Gap[];
}

/** Puts the last sample in the place of those that a file marks as missing. */
export function holdMissing(samples: Int32Array, isMissing: (count: number) => boolean): Held {
  const held = samples.slice();
  const missing: Gap[] = [];
  let from = -1;
  for (let i = 0; i <= samples.length; i++) {
    const gone = i < samples.length && isMissing(samples[i] ?? 0);
    if (gone && from < 0) from = i;
    if (gone) held[i] = held[i - 1] ?? 0;
    if (gone || from < 0) continue;
    missing.push({ fromSample: from, count: i - from });
    from = -1;
  }
  return { samples: held, missing };
}

/** Where every channel misses samples at once: a gap of the recording. */
export function gapsOfAll(channels: readonly (readonly Gap[])[]): readonly Gap[] {
  const [first = [], ...others] = channels;
  return others.reduce((gaps, other) => intersect(gaps, other), first);
}

/** Both lists are in order, and so is what they share. */
function intersect(one: readonly Gap[], two: readonly Gap[]): readonly Gap[] {
  const shared: Gap[] = [];
  for (let i = 0, k = 0; i < one.length && k < two.length; ) {
    const [a, b] = [one[i], two[k]];
    if (!a || !b) break;
    const [aEnd, bEnd] = [a.fromSample + a.count, b.fromSample + b.count];
    const from = Math.max(a.fromSample, b.fromSample);
    const count = Math.min(aEnd, bEnd) - from;
    if (count > 0) shared.push({ fromSample: from, count });
    if (aEnd <= bEnd) i++;
    else k++;
  }
  return shared;
}
