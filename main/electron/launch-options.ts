import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir, type Platform } from '../data-dir.ts';

export interface LaunchOptions {
  /** Absolute path of the data directory. */
  readonly dataDir: string;
  readonly practice: boolean;
}

/**
 * Reads `--data DIR` and `--practice` from Electron's command line. It is shared with Chromium's and
 * Playwright's own switches, so unknown ones are none of our business.
 */
export function launchOptions(args: readonly string[], on: Platform, workingDir: string): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, practice: { type: 'boolean' } },
  });
  const practice = values.practice === true;
  const { data } = values;
  const given = typeof data === 'string' && data !== '' ? path.resolve(workingDir, data) : undefined;
  return { dataDir: given ?? defaultDataDir(on, practice), practice };
}
