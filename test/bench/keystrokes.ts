import type { Page } from '@playwright/test';
import { mustStart } from '../support/running-node.ts';
import { type Figure, quantile } from './figures.ts';
import { heapMegabytes, launchChromium } from './start-up.ts';

/** What a registrar types: names by character and by letter, tails of numbers. */
const TYPED = [
  'wang',
  'zhangwei',
  'lxm',
  'chenxiulan',
  '0276',
  '350426',
  'hsz',
  'linguoqing',
  '3687',
  'zhou',
];
/** Of fewer than some hundred keystrokes the 99th percentile would be the slowest one. */
const ROUNDS = 10;
/** Eight keys a second: somebody who types fast. */
const KEY_EVERY_MS = 120;
const LIST = '[role=listbox][aria-busy=false]';

interface Timings {
  times?: number[];
}

/**
 * Runs in the page: from each key's own time stamp until the frame with the rows of the new text is painted. It asks
 * for no frame before the rows are there: Chromium holds back what the network brings while a frame is wanted after
 * a key, so that a page that is looked at in every frame gets its answer a frame late.
 */
function timeKeys(list: string): void {
  const state = globalThis as Timings;
  state.times = [];
  let pressedMs = Number.NaN;
  let isAsked = false;
  const painted = (sinceMs: number) => {
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => state.times?.push(performance.now() - sinceMs);
    requestAnimationFrame(() => afterPaint.port2.postMessage(null));
  };
  addEventListener('keydown', ({ timeStamp }) => (pressedMs = timeStamp), true);
  new MutationObserver(() => {
    // The box marks its list busy while the rows are those of another text.
    const isAnswered = document.querySelector(list) !== null;
    if (isAsked && isAnswered) painted(pressedMs);
    isAsked = !isAnswered;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

async function typeAll(page: Page): Promise<void> {
  await page.locator('#global-search').focus();
  for (const text of TYPED) {
    for (const key of text) {
      await page.keyboard.press(key);
      // A look from outside would be work of the page in the very time that is measured.
      await page.waitForTimeout(KEY_EVERY_MS);
    }
    await page.locator('#global-search').fill('');
  }
}

/** Search keystroke → rows painted, on the registrar's page. */
export async function benchKeystrokes(dataDir: string, residents: number): Promise<readonly Figure[]> {
  const node = await mustStart({ dataDir, practice: true });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(node.url);
  await page
    .getByRole('region', { name: '演练账号' })
    .getByRole('button', { name: /挂号员/ })
    .click();
  await page.locator('#global-search').waitFor();
  await typeAll(page);
  await page.evaluate(timeKeys, LIST);
  for (let round = 0; round < ROUNDS; round++) await typeAll(page);
  const times = await page.evaluate(() => (globalThis as Timings).times ?? []);
  const keys = ROUNDS * TYPED.join('').length;
  if (times.length !== keys)
    throw new Error(`${keys} keys were pressed, ${times.length} were answered in time`);
  const heap = await heapMegabytes(page);
  await browser.close();
  await node.stop();
  const name = `search keystroke → rows painted, ${residents} residents`;
  return [
    { name: `${name}, p50`, value: quantile(times, 0.5), unit: 'ms' },
    { name: `${name}, p99`, value: quantile(times, 0.99), unit: 'ms', aim: '≤ 50 ms' },
    { name: `JavaScript heap of the desk, ${residents} residents`, value: heap, unit: 'MB' },
  ];
}
