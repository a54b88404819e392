import type { TestContext } from 'vitest';

/** Skips the running test where this machine lacks what it needs, and prints why. @param lacking undefined where it does not */
export function needs(context: TestContext, lacking: string | undefined): void {
  if (lacking === undefined) return;
  console.log(`not run: ${lacking}`);
  context.skip(lacking);
}
