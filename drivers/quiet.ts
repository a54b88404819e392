import type { SessionLine } from './session.ts';

/** Calls `act` whenever the line has been quiet for `afterMs` since the returned function was last called. */
export function whenQuiet(
  { clock, signal }: Pick<SessionLine, 'clock' | 'signal'>,
  afterMs: number,
  act: () => void,
): () => void {
  let cancel = () => {};
  signal.addEventListener('abort', () => cancel(), { once: true });
  return () => {
    cancel();
    if (!signal.aborted) cancel = clock.setTimer(afterMs, act);
  };
}
