import { build } from '../../scripts/support/build-output.ts';
import { isBuilt } from '../../scripts/support/build-stamp.ts';

/** Builds when needed: browser tests never drive an older program than the one they lie beside. */
export default async function buildWhenNeeded(): Promise<void> {
  if (!(await isBuilt()) && !(await build('warn'))) throw new Error('The build failed; see above.');
}
