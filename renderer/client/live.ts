import { backOffMs } from './back-off.ts';
import { isSeatTrouble } from './errors.ts';

export type Subscribe<Event> = (signal: AbortSignal) => Promise<AsyncIterable<Event>>;

/**
 * Follows an event iterator until the signal is aborted. When it fails for a reason of its own it is asked
 * for again after a while; when the seat lost its connection or its session it ends, and whoever started it
 * starts it again when those are back.
 *
 * @param pause waits so many milliseconds, or until the signal is aborted
 */
export async function follow<Event>(
  subscribe: Subscribe<Event>,
  onEvent: (event: Event) => void,
  signal: AbortSignal,
  pause: (ms: number) => Promise<void>,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const event of await subscribe(signal)) {
        if (signal.aborted) return;
        failures = 0;
        onEvent(event);
      }
    } catch (error) {
      if (isSeatTrouble(error)) return;
    }
    if (signal.aborted) return;
    await pause(backOffMs(failures, 1));
    failures += 1;
  }
}
