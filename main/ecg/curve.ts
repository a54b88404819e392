import type { EcgLiveEvent, EcgSamplesFormat } from '../../contract/ecg-views.ts';
import type { EcgSignalEvent, EcgSignalFormat, EcgSignalFrame } from '../../drivers/ecg-signal.ts';
import { createFrameJoiner, type FrameJoiner } from './join-frames.ts';
import { leadsOf } from './leads-of.ts';
import { createPageFeed, type PageFeed } from './page-feed.ts';
import { samplesText } from './samples-text.ts';

/** 25 times a second: a page sweeps smoothly over what it has, and each wake-up costs more than its bytes. */
const PAGE_FRAME_MS = 40;

/** The curve of one device, and those who follow it. */
export interface Curve {
  /** What streams now; null while nothing does. */
  readonly format: () => EcgSignalFormat | null;
  readonly hear: (event: EcgSignalEvent) => void;
  /** Hears everything as it comes; returns the way to stop. */
  readonly listen: (listener: (event: EcgSignalEvent) => void) => () => void;
  /** The curve for one page from now on; ends with the signal. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<EcgLiveEvent, void, void>;
}

export function createCurve(): Curve {
  const listeners = new Set<(event: EcgSignalEvent) => void>();
  const pages = new Set<PageFeed>();
  let signal: Signal | null = null;

  const tell = (event: EcgLiveEvent) => {
    for (const page of pages) page.push(event);
  };
  return {
    format: () => signal?.format ?? null,
    hear(event) {
      if (event.type === 'format') {
        signal = beginSignal(event.format);
        tell(signal.told);
      } else if (event.type === 'ended') {
        if (signal) tell(event);
        signal = null;
      } else if (signal) {
        signal.count(event);
        if (pages.size > 0) for (const live of signal.forPages(event)) tell(live);
      }
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // Begins at the call, not at the first pull: an end between the two must not be missed.
    watch(until) {
      const page = createPageFeed();
      if (signal) page.push(signal.told);
      pages.add(page);
      until.addEventListener('abort', () => pages.delete(page), { once: true });
      return untilLeft(page.events(until), () => pages.delete(page));
    },
  };
}

async function* untilLeft<Item>(
  items: AsyncIterable<Item>,
  leave: () => void,
): AsyncGenerator<Item, void, void> {
  try {
    yield* items;
  } finally {
    leave();
  }
}

interface Signal {
  readonly format: EcgSignalFormat;
  readonly told: EcgLiveEvent;
  readonly count: (frame: EcgSignalFrame) => void;
  readonly forPages: (frame: EcgSignalFrame) => readonly EcgLiveEvent[];
}

function beginSignal(format: EcgSignalFormat): Signal {
  const joiner: FrameJoiner = createFrameJoiner(format.rateHz, PAGE_FRAME_MS);
  let expected = 0;
  let lostSamples = 0;
  return {
    format,
    told: { type: 'format', format: samplesFormat(format), range: format.range },
    count({ firstSample, count }) {
      lostSamples += Math.max(0, firstSample - expected);
      expected = firstSample + count;
    },
    forPages: (frame) =>
      joiner.push(frame).map((joined) => {
        const leads = leadsOf(format.leads, joined);
        return {
          type: 'samples',
          firstSample: joined.firstSample,
          count: joined.count,
          samples: samplesText(leads.map((lead) => lead.samples)),
          contact: leads.map((lead) => lead.contact),
          lostSamples,
          missedSamples: 0,
        };
      }),
  };
}

function samplesFormat(format: EcgSignalFormat): EcgSamplesFormat {
  const { rateHz, microvoltPerCount, quality, filters, device } = format;
  const contact = format.leads.map(() => 'unknown' as const);
  const none = { count: 0, samples: new Int32Array(0), contact };
  const leads = leadsOf(format.leads, none).map(({ name }) => name);
  return { leads, rateHz, microvoltPerCount, quality, filters, deviceModel: device.model };
}
