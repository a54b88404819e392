import type { EcgLiveEvent } from '../../contract/ecg-views.ts';

/** What waits for one page: about two seconds of the curve. */
const MOST_WAITING = 50;

/** The curve on its way to one page. A page that does not take it misses samples, and is told how many. */
export interface PageFeed {
  readonly push: (event: EcgLiveEvent) => void;
  /** Takes what comes until the signal is aborted. */
  readonly events: (signal: AbortSignal) => AsyncGenerator<EcgLiveEvent, void, void>;
}

export function createPageFeed(): PageFeed {
  const waiting: EcgLiveEvent[] = [];
  let missedSamples = 0;
  let wake = () => {};

  /** Drops the oldest samples; what tells a new format or the end is few and stays. */
  const makeRoom = () => {
    const oldest = waiting.findIndex((event) => event.type === 'samples');
    const [dropped] = waiting.splice(Math.max(oldest, 0), 1);
    if (dropped?.type === 'samples') missedSamples += dropped.count;
  };
  return {
    push(event) {
      if (waiting.length >= MOST_WAITING) makeRoom();
      waiting.push(event);
      wake();
    },
    async *events(signal) {
      const aborted = () => wake();
      signal.addEventListener('abort', aborted, { once: true });
      try {
        while (!signal.aborted) {
          const event = waiting.shift();
          if (event) yield event.type === 'samples' ? { ...event, missedSamples } : event;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        signal.removeEventListener('abort', aborted);
      }
    },
  };
}
