import { describe, expect, it } from 'vitest';
import type { EcgLiveEvent } from '../../../../../contract/ecg-views.ts';
import type { LeadContact } from '../../../../../domain/ecg/recording.ts';
import { decodeSamples } from '../../../../../renderer/features/ecg/decode-samples.ts';
import { createLiveSignal } from '../../../../../renderer/features/ecg/live/live-signal.ts';
import { valueAt } from '../../../../../renderer/features/ecg/live/signal-ring.ts';

type SamplesEvent = Extract<EcgLiveEvent, { readonly type: 'samples' }>;

const base64 = (counts: readonly number[]) => Buffer.from(Int32Array.from(counts).buffer).toString('base64');

const format: Extract<EcgLiveEvent, { readonly type: 'format' }> = {
  type: 'format',
  format: {
    leads: ['I', 'II'],
    rateHz: 100,
    microvoltPerCount: 2,
    quality: 'diagnostic',
    filters: { highPassHz: null, lowPassHz: null, notchHz: null },
    deviceModel: null,
  },
  range: { min: -1_000, max: 1_000 },
};
const unfiltered = { highPassHz: null, lowPassHz: null, notchHz: null };

function samples(
  firstSample: number,
  one: readonly number[],
  two: readonly number[],
  contact: readonly LeadContact[] = ['on', 'on'],
): SamplesEvent {
  const text = base64([...one, ...two]);
  const count = one.length;
  return { type: 'samples', firstSample, count, samples: text, contact, lostSamples: 0, missedSamples: 0 };
}

describe('samples on the wire', () => {
  it('are little-endian counts, negative ones too; half a count is none', () => {
    expect([...decodeSamples(base64([1, -2, 2 ** 31 - 1, -(2 ** 31)]))]).toEqual([
      1,
      -2,
      2 ** 31 - 1,
      -(2 ** 31),
    ]);
    expect([...decodeSamples(Buffer.from([1, 0, 0, 0, 7]).toString('base64'))]).toEqual([1]);
  });
});

describe('a live signal', () => {
  it('is shown in µV from whichever sample it began at', () => {
    const signal = createLiveSignal(format, unfiltered);
    signal.append(samples(500, [10, 11], [-5, -6]));
    expect(signal.ring.written).toBe(502);
    expect([valueAt(signal.ring, 0, 500), valueAt(signal.ring, 1, 501)]).toEqual([20, -12]);
  });

  it('has a hole where samples are missing, and where an electrode is off', () => {
    const signal = createLiveSignal(format, unfiltered);
    signal.append(samples(0, [1, 1], [2, 2]));
    signal.append(samples(4, [1], [2], ['off', 'on']));
    const shown = [0, 1, 2, 3, 4].map((at) => [valueAt(signal.ring, 0, at), valueAt(signal.ring, 1, at)]);
    expect(shown).toEqual([
      [2, 4],
      [2, 4],
      [Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN],
      [Number.NaN, 4],
    ]);
  });

  it('gives its last seconds as they came, for the quality to be judged', () => {
    const signal = createLiveSignal(format, { ...unfiltered, highPassHz: 0.5 });
    const ramp = Array.from({ length: 1_500 }, (_, at) => at);
    signal.append(samples(0, ramp.slice(0, 800), ramp.slice(0, 800)));
    signal.append(samples(800, ramp.slice(800), ramp.slice(800), ['on', 'off']));
    const recent = signal.recent(5);
    expect(recent.leads.map(({ name, contact }) => `${name} ${contact}`)).toEqual(['I on', 'II off']);
    expect([...(recent.leads[0]?.samples ?? [])]).toEqual(ramp.slice(1_000));
  });
});
