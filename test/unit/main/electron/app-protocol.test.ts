import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from '../../../../main/electron/app-protocol.ts';
import { contentSecurityPolicy } from '../../../../main/serve/csp.ts';

let base = '';
let folder = '';

beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'app-protocol-'));
  folder = path.join(base, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await mkdir(`${folder}-other`);
  await writeFile(path.join(folder, 'index.html'), '<title>start page</title>');
  await writeFile(path.join(folder, 'assets', 'index.js'), 'export {}');
  await writeFile(path.join(folder, 'assets', 'notes.bin'), 'of no known type');
  await writeFile(path.join(base, 'outside.js'), 'secret');
  await writeFile(path.join(`${folder}-other`, 'outside.js'), 'secret');
});

afterAll(() => rm(base, { recursive: true }));

const get = (url: string, method = 'GET') => serveApp(new Request(url, { method }), folder);

describe('app:// serves the built interface', () => {
  it.each(['app://seat/', 'app://seat/index.html', 'app://seat/residents/01HZ?tab=1'])(
    '%s is the start page',
    async (url) => {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('start page');
    },
  );

  it('a script has its type, the policy and no sniffing', async () => {
    const response = await get('app://seat/assets/index.js');
    expect(await response.text()).toBe('export {}');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('app:// serves a file of unknown type as bytes that nobody interprets', async () => {
  const response = await get('app://seat/assets/notes.bin');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('app:// refuses', () => {
  it.each([
    ['traversal', 'app://seat/../outside.js'],
    ['encoded dots', 'app://seat/%2e%2e/outside.js'],
    ['half encoded dots', 'app://seat/.%2E/outside.js'],
    ['encoded slash', 'app://seat/..%2foutside.js'],
    ['encoded slashes throughout', 'app://seat/assets%2F..%2F..%2Foutside.js'],
    ['backslash', 'app://seat/..\\outside.js'],
    ['encoded backslash', 'app://seat/..%5coutside.js'],
    ['double encoding', 'app://seat/%252e%252e/outside.js'],
    ['neighbour with the same beginning', 'app://seat/..%2frenderer-other/outside.js'],
    ['NUL', 'app://seat/index.html%00.js'],
    ['broken encoding', 'app://seat/%E0%A4%A.js'],
    ['missing file', 'app://seat/assets/gone.js'],
    ['other host', 'app://other/index.html'],
    ['host with a port', 'app://seat:1/index.html'],
    ['other scheme', 'https://seat/index.html'],
  ])('%s', async (_name, url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each(['POST', 'PUT', 'DELETE'])('method %s', async (method) => {
    expect((await get('app://seat/', method)).status).toBe(405);
  });

  it('to leave the folder, whatever the path', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '..%2f',
        '%5c',
        '\\',
        '/',
        '%00',
        'outside.js',
        '%25',
        '%',
      ),
      fc.string({ maxLength: 5 }),
    );
    const pieces = fc.array(piece, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const response = await get(`app://seat/${parts.join('/')}`);
        expect(await response.text()).not.toContain('secret');
      }),
      { numRuns: 500 },
    );
  });
});
