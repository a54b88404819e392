import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { startHttpHost } from '../../main/serve/http-host.ts';
import { findChromium } from '../../scripts/support/find-program.ts';
import { mustStart } from '../support/running-node.ts';
import { type Figure, quantile } from './figures.ts';

const LOADS = 15;

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The storage of a browser that has opened the page before: a seat is opened every morning, not once. */
async function storageAfterVisit(browser: Browser, url: string): Promise<Storage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input').first().waitFor();
  await page.waitForTimeout(500);
  const storage = await context.storageState();
  await context.close();
  return storage;
}

/** Navigation start → the first text field is there and painted, in ms; each time in a browser without a cache. */
async function timeToField(browser: Browser, url: string, storageState: Storage): Promise<FieldTime> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, storageState });
  const page = await context.newPage();
  let jsBytes = 0;
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    jsBytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.addInitScript(watchForField);
  await page.goto(url);
  const ms = await page.evaluate(() => (globalThis as unknown as { fieldAt: Promise<number> }).fieldAt);
  const loaded = jsBytes;
  await context.close();
  return { ms, jsBytes: loaded };
}

interface FieldTime {
  readonly ms: number;
  readonly jsBytes: number;
}

/** Runs in the page: resolves with the time of the frame that shows the first text field. */
function watchForField(): void {
  const state = globalThis as unknown as { fieldAt: Promise<number> };
  state.fieldAt = new Promise((resolve) => {
    const look = () => {
      const field = document.querySelector('input:not([disabled])');
      if (field && field.getBoundingClientRect().height > 0)
        requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}

export async function serveFolder(rendererDir: string) {
  return startHttpHost({
    address: '127.0.0.1',
    port: 0,
    rendererDir,
    accept: ({ webSocket }) => webSocket.terminate(),
    pair: () => ({ sentence: '' }),
  });
}

/** Cold start of the log-in page beside a blank page and a page of bare React, turn by turn in the same browser. */
export async function benchStartUp(dir: string, dataDir: string): Promise<readonly Figure[]> {
  const bareOut = join(dir, 'bare-react');
  await build({
    root: join(import.meta.dirname, 'bare-react'),
    logLevel: 'error',
    build: { outDir: bareOut, emptyOutDir: true },
  });
  const [bareHost, blankHost] = [
    await serveFolder(bareOut),
    await serveFolder(join(import.meta.dirname, 'blank')),
  ];
  const startedAt = performance.now();
  const node = await mustStart({ dataDir });
  const nodeStartMs = performance.now() - startedAt;
  const browser = await launchChromium();
  const urls = {
    logIn: node.url,
    react: `http://127.0.0.1:${bareHost.port}`,
    blank: `http://127.0.0.1:${blankHost.port}`,
  };
  const times = { logIn: [] as number[], react: [] as number[], blank: [] as number[] };
  let bytes = { logIn: 0, react: 0 };
  const storage = await storageAfterVisit(browser, urls.logIn);
  for (let i = 0; i < LOADS; i++) {
    const [blank, react, logIn] = [
      await timeToField(browser, urls.blank, storage),
      await timeToField(browser, urls.react, storage),
      await timeToField(browser, urls.logIn, storage),
    ];
    times.blank.push(blank.ms);
    times.react.push(react.ms);
    times.logIn.push(logIn.ms);
    bytes = { logIn: logIn.jsBytes, react: react.jsBytes };
  }
  const page = await browser.newPage();
  await page.goto(node.url);
  const heap = await heapMegabytes(page);
  await browser.close();
  await node.stop();
  await bareHost.close();
  await blankHost.close();
  const median = (sample: readonly number[]) => quantile(sample, 0.5);
  return [
    { name: 'node: process start → serving, 100 thousand residents', value: nodeStartMs, unit: 'ms' },
    {
      name: 'cold load → usable log-in page, median',
      value: median(times.logIn),
      unit: 'ms',
      yardstick: { name: 'page of bare React', value: median(times.react) },
      aim: '≤ 1.5×',
    },
    {
      name: 'cold load → usable log-in page, median',
      value: median(times.logIn),
      unit: 'ms',
      yardstick: { name: 'blank page', value: median(times.blank) },
    },
    {
      name: 'first-load JavaScript of the log-in page',
      value: bytes.logIn / 1024,
      unit: 'KB',
      yardstick: { name: 'page of bare React', value: bytes.react / 1024 },
    },
    { name: 'JavaScript heap of the log-in page', value: heap, unit: 'MB' },
  ];
}

export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}
