import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempDir } from './tmp.ts';

/** Why this machine cannot mount file systems for a test, or undefined when it can. */
export function mountsRefused(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has tmpfs and bind mounts';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'this container forbids mounting';
  }
}

/** A file system of so many bytes, gone when the test ends. */
export function smallDisk(bytes: number): string {
  const dir = join(tempDir(), 'disk');
  mkdirSync(dir);
  mount(dir, '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', dir);
  return dir;
}

/** Makes a directory read-only, for root too; gives the way back. */
export function makeReadOnly(dir: string): () => void {
  const undo = mount(dir, '--bind', dir, dir);
  execFileSync('mount', ['-o', 'remount,bind,ro', dir]);
  return undo;
}

function mount(dir: string, ...args: readonly string[]): () => void {
  execFileSync('mount', [...args]);
  let mounted = true;
  const undo = () => {
    if (mounted) execFileSync('umount', ['-l', dir]);
    mounted = false;
  };
  onTestFinished(undo);
  return undo;
}
