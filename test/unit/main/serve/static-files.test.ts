import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFor } from '../../../../main/serve/static-files.ts';
import { tempDir } from '../../../support/tmp.ts';

function folder() {
  const base = tempDir();
  const dir = join(base, 'renderer');
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
  writeFileSync(join(dir, 'assets/app.js'), '');
  writeFileSync(join(base, 'secret.js'), 'secret');
  return dir;
}

describe('files of the interface', () => {
  it('answers routes with the page and assets with themselves', () => {
    const dir = folder();
    expect(fileFor(dir, '/')).toBe(join(dir, 'index.html'));
    expect(fileFor(dir, '/desk')).toBe(join(dir, 'index.html'));
    expect(fileFor(dir, '/assets/app.js')).toBe(join(dir, 'assets/app.js'));
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%5c..%5c..%5csecret.js',
    '/assets/app.js%00.html',
    '/%E0%A4%A',
    '/assets',
    '/nothing.js',
    `/${'a'.repeat(300)}.js`,
  ])('gives nothing outside the folder for %s', (path) => {
    const dir = folder();
    const found = fileFor(dir, path);
    expect(found === undefined || found === join(dir, 'index.html')).toBe(true);
  });
});
