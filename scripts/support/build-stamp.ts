import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './root.ts';

const INPUTS = [
  '{contract,domain,drivers,formats,main,preload,renderer}/**/*',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const OUTPUTS = ['out/main/index.js', 'out/main/node.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const STAMP = 'out/.stamp';

/** SHA-256 over the names and contents of everything the build reads. Contents, since a checkout sets times anew. */
export async function inputsHash(root: string): Promise<string> {
  const names: string[] = [];
  for await (const entry of glob(INPUTS, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) names.push(path.relative(root, path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    hash
      .update(`${name}\0`)
      .update(await readFile(path.join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether `out/` was built, completely, from just these inputs. */
export async function isBuilt(root = ROOT): Promise<boolean> {
  const stamp = await readFile(path.join(root, STAMP), 'utf8').catch(() => '');
  const complete = OUTPUTS.every((file) => existsSync(path.join(root, file)));
  return complete && stamp === (await inputsHash(root));
}

/** Called before a build, so that an interrupted one is never taken for a finished one. */
export async function removeStamp(root = ROOT): Promise<void> {
  await rm(path.join(root, STAMP), { force: true });
}

/** Called after a build that succeeded. @param hash of the inputs as they were when it began */
export async function writeStamp(hash: string, root = ROOT): Promise<void> {
  await writeFile(path.join(root, STAMP), hash);
}
