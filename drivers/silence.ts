import { sleep } from './clock.ts';
import type { SessionLine } from './session.ts';

/** A busy computer looks before it takes what came meanwhile: one look proves nothing. */
const LOOKS = 4;

/**
 * Waits until a stream has fallen silent: true when `heard`, which counts what came, has not changed for `silenceMs`;
 * false as soon as the session is over.
 */
export async function untilSilent(
  { clock, signal }: Pick<SessionLine, 'clock' | 'signal'>,
  silenceMs: number,
  heard: () => number,
): Promise<boolean> {
  for (let silentLooks = 0; silentLooks < LOOKS; ) {
    const before = heard();
    if (!(await sleep(clock, silenceMs / LOOKS, signal))) return false;
    silentLooks = heard() > before ? 0 : silentLooks + 1;
  }
  return true;
}
