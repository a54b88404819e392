import { onTestFinished } from 'vitest';
import { tempDir } from '../tmp.ts';
import { createPtyPair, type PtyPair } from './pty-pair.ts';

/** A serial line that is gone when the test ends. */
export async function testPtyPair(): Promise<PtyPair> {
  const pair = await createPtyPair(tempDir());
  onTestFinished(pair.unplug);
  return pair;
}
