import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { resultCode } from './refusal.ts';

/** Makes names in `dir` (created, renamed, removed) survive a power cut. Windows journals names itself. */
export function syncDir(dir: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes `dir` and what is missing above it, each name on the disk before anything is put inside. */
export function makeDirDurably(dir: string): void {
  if (existsSync(dir)) return;
  const parent = dirname(dir);
  if (parent !== dir) makeDirDurably(parent);
  try {
    // One by one: for a whole path Node answers ENOENT where the disk is read-only.
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    // Another program may have been faster.
    if (resultCode(error) !== 'EEXIST') throw error;
  }
  syncDir(parent);
}

/** Writes a new file whose content is on the disk when this returns; refuses with EEXIST when it is there. */
export function createFileDurably(file: string, text: string, mode: number): void {
  const fd = openSync(file, 'wx', mode);
  try {
    writeAll(fd, Buffer.from(text));
    fsyncSync(fd);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
  syncDir(dirname(file));
}

/** Replaces a file as a whole: after a crash there is the old content or the new, never a part. */
export function replaceFileDurably(file: string, text: string, mode: number): void {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  createFileDurably(partial, text, mode);
  renameSync(partial, file);
  syncDir(dirname(file));
}

/** Copies a file whose content is on the disk when this returns; refuses with EEXIST when the copy is there. */
export function copyFileDurably(from: string, to: string): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const chunk = Buffer.alloc(1024 * 1024);
      for (let bytes = readSync(source, chunk); bytes > 0; bytes = readSync(source, chunk)) {
        writeAll(target, chunk.subarray(0, bytes));
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  syncDir(dirname(to));
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
