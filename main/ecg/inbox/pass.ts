import { lstat, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { MAX_FILE_BYTES } from '../../../formats/index.ts';
import type { Log } from '../../log.ts';
import type { Imported, ImportFile } from '../import-ecg.ts';
import { putAwayDone, putAwayRefused } from './put-away.ts';
import { readPlainFile } from './read-file.ts';
import { isSettled, look, type Seen } from './settled.ts';

export interface InboxParts {
  readonly folder: string;
  /** Durable when it returns; throws when the disk does not take it, and is then asked again. */
  readonly importFile: (file: ImportFile) => Imported;
  readonly log: Log;
  readonly nowMs: () => number;
}

const MAX_FILES = 500;
/** Names of files that are not there yet: hidden ones, and those that programs copy into. */
const UNFINISHED = /^[.~]|\.(?:tmp|part|partial|crdownload)$/i;
/** Signals of a WFDB record come in with the header that names them, and go with it. */
const SIGNALS = /\.(?:dat|mat|xyz|atr)$/i;
const TOO_LARGE = '文件太大，不像是一份心电图，没有导入。请核对文件。';

/** After a failure of the disk or the network a file rests. */
const REST_MS = 60_000;

/**
 * One look at a folder: what is whole and new is imported and moved away, one file after the other.
 *
 * @returns what is known of the files that are still there, for the next look
 */
export async function inboxPass(
  parts: InboxParts,
  known: ReadonlyMap<string, Seen>,
): Promise<ReadonlyMap<string, Seen>> {
  const { folder, log, nowMs } = parts;
  const seen = new Map<string, Seen>();
  const names = await plainNames(folder);
  for (const name of names) {
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (!stat?.isFile()) continue;
    const now = look(known.get(name), { size: stat.size, modifiedMs: stat.mtimeMs }, nowMs());
    seen.set(name, now);
    if (SIGNALS.test(name) || !isSettled(now, nowMs())) continue;
    try {
      await takeIn(parts, name, names);
    } catch (error) {
      log.error('ecg-folder-file', error);
      seen.set(name, { ...now, sinceMs: nowMs() + REST_MS });
    }
  }
  return seen;
}

async function plainNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name));
  return files.slice(0, MAX_FILES).map(({ name }) => name);
}

async function takeIn(parts: InboxParts, name: string, beside: readonly string[]): Promise<void> {
  const { folder, importFile, log } = parts;
  const read = await readPlainFile(join(folder, name), MAX_FILE_BYTES);
  if (!read.ok) {
    if (read.why === 'too-large') putAwayRefused(folder, name, new Uint8Array(), TOO_LARGE);
    return;
  }
  const signals = await signalsOf(folder, name, beside);
  const findCompanion = (asked: string) => signals.get(asked);
  const imported = importFile({ bytes: read.bytes, fileName: name, findCompanion });
  if (!imported.ok) {
    log.write('ecg-folder-refused', { code: imported.code, detail: imported.detail });
    putAwayRefused(folder, name, read.bytes, imported.sentence);
    return;
  }
  putAwayDone(folder, name, read.bytes);
  for (const [signal, bytes] of signals) putAwayDone(folder, signal, bytes);
}

/** The signal files of a WFDB header: those that are called as it is. */
async function signalsOf(
  folder: string,
  name: string,
  beside: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const { name: stem, ext } = parse(name);
  if (ext.toLowerCase() !== '.hea') return found;
  for (const other of beside.filter((one) => SIGNALS.test(one) && parse(one).name === stem)) {
    const read = await readPlainFile(join(folder, other), MAX_FILE_BYTES);
    if (read.ok) found.set(other, read.bytes);
  }
  return found;
}
