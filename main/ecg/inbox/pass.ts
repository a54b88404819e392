import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_FILE_BYTES } from '../../../formats/index.ts';
import type { Log } from '../../log.ts';
import type { Imported, ImportFile } from '../import-ecg.ts';
import { inTurn, isHeader, isSignals, signalNamesOf } from './in-turn.ts';
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

/** Files of one look. */
const MAX_FILES = 500;
/** Names of files that are not there yet: hidden ones, and those that programs copy into. */
const UNFINISHED = /^[.~]|\.(?:tmp|part|partial|crdownload)$/i;
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
  const names = await plainNames(parts.folder);
  const looked = await lookAround(parts, names, known);
  const seen = new Map([...notLookedAt(names, known, looked), ...looked]);
  for (const [name, now] of looked) {
    if (isSignals(name)) continue;
    const signals = signalNamesOf(name, [...looked.keys()]);
    const isWhole = [now, ...signals.map((signal) => looked.get(signal) ?? now)].every((one) =>
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

async function lookAround(
  { folder, nowMs }: InboxParts,
  names: readonly string[],
  known: ReadonlyMap<string, Seen>,
) {
  const looked = new Map<string, Seen>();
  for (const name of inTurn(names, known, nowMs(), MAX_FILES)) {
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (!stat?.isFile()) continue;
    looked.set(name, look(known.get(name), { size: stat.size, modifiedMs: stat.mtimeMs }, nowMs()));
  }
  return looked;
}

/** What is known of those whose turn it was not: they come first in the next look. */
function notLookedAt(
  names: readonly string[],
  known: ReadonlyMap<string, Seen>,
  looked: ReadonlyMap<string, Seen>,
): readonly (readonly [string, Seen])[] {
  const there = new Set(names);
  return [...known].filter(([name]) => there.has(name) && !looked.has(name));
}

async function plainNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name)).map(({ name }) => name);
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

async function readAll(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const read = await readPlainFile(join(folder, name), MAX_FILE_BYTES);
    if (read.ok) found.set(name, read.bytes);
  }
  return found;
}
