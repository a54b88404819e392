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
/** A header may stand there so long before the signals that it names. */
export const SIGNALS_WAIT_MS = 60_000;

/**
 * One look at a folder: what is whole and new is imported and moved away, one file after the other.
 *
 * @returns what is known of the files that are still there, for the next look
 */
export async function inboxPass(
  parts: InboxParts,
  known: ReadonlyMap<string, Seen>,
): Promise<ReadonlyMap<string, Seen>> {
  const { log, nowMs } = parts;
  const seen = await lookAround(parts, known);
  for (const [name, now] of seen) {
    if (SIGNALS.test(name)) continue;
    const signals = signalNamesOf(name, [...seen.keys()]);
    const isWhole = [now, ...signals.map((signal) => seen.get(signal) ?? now)].every((one) =>
      isSettled(one, nowMs()),
    );
    if (!isWhole) continue;
    try {
      await takeIn(parts, name, signals, nowMs() - now.sinceMs < SIGNALS_WAIT_MS);
    } catch (error) {
      log.error('ecg-folder-file', error);
      seen.set(name, { ...now, sinceMs: nowMs() + REST_MS });
    }
  }
  return seen;
}

async function lookAround({ folder, nowMs }: InboxParts, known: ReadonlyMap<string, Seen>) {
  const seen = new Map<string, Seen>();
  for (const name of await plainNames(folder)) {
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (!stat?.isFile()) continue;
    seen.set(name, look(known.get(name), { size: stat.size, modifiedMs: stat.mtimeMs }, nowMs()));
  }
  return seen;
}

async function plainNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name));
  return files.slice(0, MAX_FILES).map(({ name }) => name);
}

async function takeIn(
  parts: InboxParts,
  name: string,
  signalNames: readonly string[],
  mayWait: boolean,
): Promise<void> {
  const { folder, importFile, log } = parts;
  const read = await readPlainFile(join(folder, name), MAX_FILE_BYTES);
  if (!read.ok) {
    if (read.why === 'too-large') putAwayRefused(folder, name, new Uint8Array(), TOO_LARGE);
    return;
  }
  const signals = await readAll(folder, signalNames);
  const findCompanion = isHeader(name) ? (asked: string) => signals.get(asked) : undefined;
  const imported = importFile({ bytes: read.bytes, fileName: name, ...(findCompanion && { findCompanion }) });
  if (!imported.ok && imported.code === 'companion-missing' && mayWait) return;
  if (!imported.ok) {
    log.write('ecg-folder-refused', { code: imported.code, detail: imported.detail });
    putAwayRefused(folder, name, read.bytes, imported.sentence);
    return;
  }
  putAwayDone(folder, name, read.bytes);
  for (const [signal, bytes] of signals) putAwayDone(folder, signal, bytes);
}

const isHeader = (name: string) => parse(name).ext.toLowerCase() === '.hea';

/** The signal files of a WFDB header: those that are called as it is. */
function signalNamesOf(name: string, beside: readonly string[]): readonly string[] {
  if (!isHeader(name)) return [];
  const stem = parse(name).name;
  return beside.filter((one) => SIGNALS.test(one) && parse(one).name === stem);
}

async function readAll(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const read = await readPlainFile(join(folder, name), MAX_FILE_BYTES);
    if (read.ok) found.set(name, read.bytes);
  }
  return found;
}
