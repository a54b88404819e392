import { hash as digest } from 'node:crypto';
import { existsSync, lstatSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import { makeDirDurably, replaceFileDurably, syncDir } from '../../store/durable-file.ts';

export const DONE = 'done';
export const REFUSED = 'refused';

/** Moves a file that is filed; what has the same name there is another ECG, and stays. */
export function putAwayDone(folder: string, name: string, bytes: Uint8Array): void {
  move(folder, name, join(placeIn(folder, DONE), freeName(join(folder, DONE), name, bytes)));
}

/** Writes the reason beside the place where the file goes, then moves it there. */
export function putAwayRefused(folder: string, name: string, bytes: Uint8Array, reason: string): void {
  const place = placeIn(folder, REFUSED);
  const free = freeName(place, name, bytes);
  replaceFileDurably(join(place, `${free}.txt`), `${reason}\n`, 0o600);
  move(folder, name, join(place, free));
}

function placeIn(folder: string, name: string): string {
  const place = join(folder, name);
  makeDirDurably(place);
  // A link would carry patients' files to wherever it points.
  if (!lstatSync(place).isDirectory()) throw new Error(`${name} is no folder`);
  return place;
}

function freeName(place: string, name: string, bytes: Uint8Array): string {
  if (!existsSync(join(place, name))) return name;
  const { name: stem, ext } = parse(name);
  return `${stem}-${digest('sha256', bytes, 'hex').slice(0, 12)}${ext}`;
}

function move(folder: string, name: string, target: string): void {
  renameSync(join(folder, name), target);
  syncDir(join(target, '..'));
  syncDir(folder);
}
