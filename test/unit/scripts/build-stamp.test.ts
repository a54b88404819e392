import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layers } from '../../../scripts/layers/table.ts';
import { inputsHash, isBuilt, removeStamp, writeStamp } from '../../../scripts/support/build-stamp.ts';

/** Every room and file that ends up in the built program, by the table that the lint enforces. */
const builtFrom = new Set(
  layers
    .filter(({ room }) => /^(main|preload|renderer)($|\/)/.test(room))
    .flatMap(({ imports }) => (imports === 'any' ? [] : imports)),
);

let root = '';
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'stamp-'));
  await put('domain/a.ts', 'a');
  await put('renderer/app/app.tsx', 'b');
  await put('package-lock.json', '{}');
  for (const out of ['main/index.js', 'main/node.js', 'preload/index.cjs', 'renderer/index.html']) {
    await put(`out/${out}`, 'built');
  }
  await writeStamp(await inputsHash(root), root);
});
afterEach(() => rm(root, { recursive: true }));

describe('the build is up to date', () => {
  it('right after it', async () => {
    expect(await isBuilt(root)).toBe(true);
  });

  it('although a checkout set all times anew', async () => {
    await utimes(path.join(root, 'domain/a.ts'), 1, 1);
    await utimes(path.join(root, 'renderer/app/app.tsx'), 2e9, 2e9);
    expect(await isBuilt(root)).toBe(true);
  });

  it('although tests or documents changed', async () => {
    await put('test/unit/x.test.ts', 'new');
    await put('README.md', 'new');
    expect(await isBuilt(root)).toBe(true);
  });
});

describe('the build is out of date', () => {
  it.each([
    ['a source changed', () => put('domain/a.ts', 'A')],
    ['a source was added', () => put('renderer/b.css', '')],
    ['a source was renamed', () => rename(path.join(root, 'domain/a.ts'), path.join(root, 'domain/b.ts'))],
    ['packages changed', () => put('package-lock.json', '{"x":1}')],
    ['an output is missing', () => rm(path.join(root, 'out/main/node.js'))],
    ['a build was interrupted', () => removeStamp(root)],
  ])('when %s', async (_why, change) => {
    await change();
    expect(await isBuilt(root)).toBe(false);
  });

  it.each([...builtFrom])('when something in %s changed', async (part) => {
    await put(path.extname(part) === '' ? `${part}/new.ts` : part, 'new');
    expect(await isBuilt(root)).toBe(false);
  });

  it('when text moved from one file to the next', async () => {
    const before = await inputsHash(root);
    await put('domain/a.ts', 'ab');
    await put('renderer/app/app.tsx', '');
    expect(await inputsHash(root)).not.toBe(before);
  });
});
