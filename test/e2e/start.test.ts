import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { contentSecurityPolicy } from '../../main/serve/csp.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { skipWhere } from './support/test.ts';

let folder = '';
const children: ChildProcess[] = [];

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'start-'));
});
test.afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    await ended(child);
  }
  await rm(folder, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** `npm start -- OPTIONS` on a computer without a display, where no window can be opened. */
function start(...options: string[]): Started {
  let output = '';
  const args = [inRoot('scripts/run.mjs'), 'start', ...options];
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  child.stdout.on('data', (bytes) => {
    output += bytes;
  });
  child.stderr.on('data', (bytes) => {
    output += bytes;
  });
  children.push(child);
  return { child, output: () => output };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', resolve));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('start says where it serves, serves the page with its policy, and ends when asked', async () => {
  const port = await freePort();
  const { child, output } = start('--browser', '--data', folder, '--port', String(port));
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(output).toContain(`工作站已启动：${url} （数据目录 ${folder}；按 Ctrl+C 停止）`);

  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(await page.text()).toContain('<title>乡镇卫生院工作站</title>');

  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('where no window can be opened, start says so in one sentence and serves the practice clinic to a browser', async ({
  page,
}) => {
  skipWhere(process.platform !== 'linux', 'Windows and macOS always have a display');
  const port = await freePort();
  const { output } = start('--practice', '--data', folder, '--port', String(port));
  await expect.poll(output, { timeout: 60_000 }).toContain('工作站已启动');
  expect(output()).toMatch(
    /^[^\n]*没有图形桌面，改为在浏览器里提供同样的界面。\n[^\n]*工作站已启动[^\n]*\n$/,
  );
  await page.goto(`http://127.0.0.1:${port}`);
  await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
});

test('a second start on the same data refuses with a sentence and leaves the first alone', async () => {
  const [port, otherPort] = [await freePort(), await freePort()];
  const first = start('--browser', '--data', folder, '--port', String(port));
  await expect.poll(first.output).toContain('工作站已启动');

  const second = start('--browser', '--data', folder, '--port', String(otherPort));
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toMatch(/^[^\n]*数据[^\n]*。\n$/);
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
});

test('a taken port is refused with a sentence', async () => {
  const port = await freePort();
  const first = start('--browser', '--data', path.join(folder, 'a'), '--port', String(port));
  await expect.poll(first.output).toContain('工作站已启动');
  const second = start('--browser', '--data', path.join(folder, 'b'), '--port', String(port));
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toContain(`端口 ${port} 已被别的程序占用`);
});
