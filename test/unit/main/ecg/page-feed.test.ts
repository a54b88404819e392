import { describe, expect, it } from 'vitest';
import type { EcgLiveEvent } from '../../../../contract/ecg-views.ts';
import type { EcgSignalFormat } from '../../../../drivers/ecg-signal.ts';
import { createCurve } from '../../../../main/ecg/curve.ts';
import { createPageFeed } from '../../../../main/ecg/page-feed.ts';

const samples = (firstSample: number): EcgLiveEvent => ({
  type: 'samples',
  firstSample,
  count: 20,
  samples: '',
  contact: [],
  lostSamples: 0,
  missedSamples: 0,
});

const format: EcgSignalFormat = {
  leads: ['II'],
  rateHz: 100,
  microvoltPerCount: null,
  range: { min: 0, max: 255 },
  quality: 'display',
  device: { model: 'bench', serial: null },
  filters: { highPassHz: null, lowPassHz: null, notchHz: null },
};

async function take(events: AsyncGenerator<EcgLiveEvent, void, void>, count: number) {
  const taken: EcgLiveEvent[] = [];
  while (taken.length < count) {
    const next = await events.next();
    if (next.done) return taken;
    taken.push(next.value);
  }
  return taken;
}

describe('the curve on its way to a page', () => {
  it('comes in order while the page takes it', async () => {
    const feed = createPageFeed();
    const end = new AbortController();
    const events = feed.events(end.signal);
    feed.push(samples(0));
    feed.push({ type: 'ended' });
    expect(await take(events, 2)).toEqual([samples(0), { type: 'ended' }]);
    end.abort();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('loses its oldest samples when the page does not, says how many, and keeps what is no sample', async () => {
    const feed = createPageFeed();
    feed.push({ type: 'ended' });
    for (let i = 0; i < 1_000; i++) feed.push(samples(20 * i));
    const taken = await take(feed.events(new AbortController().signal), 50);
    expect(taken[0]).toEqual({ type: 'ended' });
    expect(taken).toHaveLength(50);
    const [first, last] = [taken[1], taken.at(-1)];
    if (first?.type !== 'samples' || last?.type !== 'samples') throw new Error('no samples');
    expect(first.missedSamples).toBe(first.firstSample);
    expect(last.firstSample).toBe(20 * 999);
  });
});

describe('the curve of a device', () => {
  it('has twelve leads of the eight that come, and counts what was lost', async () => {
    const curve = createCurve();
    const end = new AbortController();
    curve.hear({
      type: 'format',
      format: {
        leads: ['I', 'II', 'V1'],
        rateHz: 50,
        microvoltPerCount: 2,
        range: { min: -9, max: 9 },
        quality: 'diagnostic',
        device: { model: 'bench', serial: null },
        filters: { highPassHz: null, lowPassHz: null, notchHz: null },
      },
    });
    const events = curve.watch(end.signal);
    const format = await take(events, 1);
    expect(format).toMatchObject([
      { type: 'format', format: { leads: ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1'] } },
    ]);
    const contact = ['on', 'off', 'on'] as const;
    const frame = { type: 'samples' as const, count: 2, samples: Int32Array.of(1, 2, 5, 9, 7, 8), contact };
    const next = take(events, 2);
    curve.hear({ ...frame, firstSample: 0 });
    curve.hear({ ...frame, firstSample: 12 });
    const [one, two] = await next;
    if (one?.type !== 'samples' || two?.type !== 'samples') throw new Error('no samples');
    const counts = new Int32Array(Uint8Array.from(Buffer.from(one.samples, 'base64')).buffer);
    expect([...counts]).toEqual([1, 2, 5, 9, 4, 7, -3, -6, -2, -3, 4, 8, 7, 8]);
    expect(one.contact).toEqual(['on', 'off', 'off', 'off', 'off', 'off', 'on']);
    expect([one.lostSamples, two.lostSamples]).toEqual([0, 10]);
    end.abort();
  });

  it('that ends before the page pulls for the first time tells the page all the same', async () => {
    const curve = createCurve();
    curve.hear({ type: 'format', format });
    const events = curve.watch(new AbortController().signal);
    curve.hear({ type: 'ended' });
    expect(await take(events, 2)).toMatchObject([{ type: 'format' }, { type: 'ended' }]);
  });

  it('says that it ended, once, and nothing streams then', async () => {
    const curve = createCurve();
    const events = curve.watch(new AbortController().signal);
    const next = take(events, 1);
    curve.hear({ type: 'ended' });
    curve.hear({ type: 'format', format });
    expect(await next).toMatchObject([{ type: 'format' }]);
    expect(curve.format()?.leads).toEqual(['II']);
    curve.hear({ type: 'ended' });
    expect(await take(events, 1)).toEqual([{ type: 'ended' }]);
    expect(curve.format()).toBeNull();
  });
});
