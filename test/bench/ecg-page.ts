import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import type { Figure } from './figures.ts';
import { launchChromium, serveFolder } from './start-up.ts';

const WARM_UP_MS = 3_000;
const MEASURE_MS = 60_000;
const LATE_MS = 25;

interface PageCost {
  /** Points of one core, all of the browser's processes together. */
  readonly cpuPercent: number;
  readonly lateFrames: number;
  readonly longestFrameMs: number;
  readonly heapMegabytes: number;
}

/** CPU time of all of the browser's processes, s. */
async function cpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function measure(browser: Browser, url: string): Promise<PageCost> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.waitForTimeout(WARM_UP_MS);
  const session = await browser.newBrowserCDPSession();
  const [cpuBefore, startedAt] = [await cpuSeconds(session), performance.now()];
  await page.evaluate(() => {
    (globalThis as unknown as { frames: number[] }).frames.length = 0;
  });
  await page.waitForTimeout(MEASURE_MS);
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  const cpu = (await cpuSeconds(session)) - cpuBefore;
  const cpuPercent = (cpu / (performance.now() - startedAt)) * 1_000 * 100;
  const heap = await heapOf(page);
  await page.close();
  return {
    cpuPercent,
    lateFrames: frames.filter((ms) => ms > LATE_MS).length,
    longestFrameMs: Math.max(...frames),
    heapMegabytes: heap,
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** The page's side of a live ECG: the sweep beside a full redraw and beside uPlot, above a page that draws nothing. */
export async function benchEcgPage(dir: string): Promise<readonly Figure[]> {
  const outDir = join(dir, 'ecg-page');
  await build({
    root: join(import.meta.dirname, 'ecg-page/pages'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  const host = await serveFolder(outDir);
  const browser = await launchChromium();
  const costOf = (run: string) => measure(browser, `http://127.0.0.1:${host.port}/#${run}`);
  const idle = await costOf('idle');
  const sweep = await costOf('sweep');
  const redraw = await costOf('redraw');
  const uplot = await costOf('uplot');
  await browser.close();
  await host.close();
  const above = ({ cpuPercent }: PageCost) => cpuPercent - idle.cpuPercent;
  const yardstick = { name: 'uPlot, 12 charts', value: above(uplot) };
  const late = { name: 'uPlot, 12 charts', value: uplot.lateFrames };
  return [
    { name: 'idle page that takes 12 × 1000 Hz: CPU', value: idle.cpuPercent, unit: '% of a core' },
    { name: 'sweep: CPU above idle', value: above(sweep), unit: 'points', yardstick, aim: '≤ 0.125×' },
    { name: 'full redraw: CPU above idle', value: above(redraw), unit: 'points', yardstick },
    {
      name: 'sweep: frames over 25 ms in a minute',
      value: sweep.lateFrames,
      unit: 'frames',
      yardstick: late,
      aim: '0',
    },
    { name: 'idle page: frames over 25 ms in a minute', value: idle.lateFrames, unit: 'frames' },
    { name: 'sweep: longest frame', value: sweep.longestFrameMs, unit: 'ms' },
    {
      name: 'sweep: JavaScript heap after a minute',
      value: sweep.heapMegabytes,
      unit: 'MB',
      yardstick: { name: 'uPlot, 12 charts', value: uplot.heapMegabytes },
    },
  ];
}
