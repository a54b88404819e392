import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from './store/new-id.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const KEPT = 3;

/** The node's own diary for technicians. Never a name, number or reading of a person: callers pass codes only. */
export interface Log {
  readonly write: (event: string, detail?: Readonly<Record<string, string | number | boolean>>) => void;
  /** Writes an unexpected error with its stack and gives the reference that the user is shown. */
  readonly error: (event: string, error: unknown) => string;
}

/** Appends JSON lines to `<dir>/logs/node.log`, three files of 5 MB at most. A full disk never stops the node. */
export function openLog(dir: string): Log {
  const folder = join(dir, 'logs');
  const file = join(folder, 'node.log');

  function put(line: Readonly<Record<string, unknown>>): void {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) rotate(file);
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    } catch {
      // The diary is a help, not a record: losing a line must not lose a save.
    }
  }

  return {
    write: (event, detail = {}) => put({ at: new Date().toISOString(), event, ...detail }),
    error(event, error) {
      const reference = newId().slice(-8);
      put({ at: new Date().toISOString(), event, reference, stack: stackOf(error) });
      return reference;
    },
  };
}

/** An exception's own words may quote what it broke on; its name and its frames say what a technician needs. */
function stackOf(error: unknown): string {
  const told = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const frames = told.indexOf('\n    at ');
  return frames === -1 ? withoutPeople(told) : withoutPeople(told.slice(0, frames)) + told.slice(frames);
}

/** Blots out what may be of a person: quoted text that is no plain word of a program, Chinese words, long numbers. */
function withoutPeople(words: string): string {
  return words
    .replace(/(['"])(?![\w$.]{1,40}\1).*?\1/gs, '$1…$1')
    .replace(/\p{Script=Han}+/gu, '…')
    .replace(/\d{6,}/g, '#');
}

function rotate(file: string): void {
  for (let i = KEPT - 1; i >= 1; i--) {
    const from = i === 1 ? file : `${file}.${i - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${i}`);
  }
}
