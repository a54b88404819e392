import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { mustStart, type RunningNode } from '../../support/running-node.ts';

interface Fixtures {
  /** A fresh directory for this test's data, kept until it ends. */
  readonly dir: string;
  /** The practice clinic, freshly seeded. */
  readonly practice: RunningNode;
  /** A new browser of its own (another computer, or another window), watched for console errors. */
  readonly newSeat: (options?: BrowserContextOptions) => Promise<Page>;
}

/** What a page says on its console that nobody should ever see: errors and warnings. */
const complaints = new WeakMap<Page, string[]>();

/** The test is over and its node is being stopped: what an open page still asks of it is refused, and no complaint. */
let isStopping = false;

function watch(page: Page): Page {
  isStopping = false;
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (isStopping) return;
    // While the node is down on purpose, the browser itself reports each refused WebSocket and file.
    if (/WebSocket connection to .* failed|net::ERR_CONNECTION_REFUSED/.test(message.text())) return;
    // It reports a wrong pairing code too: the answer has the status of a refusal.
    if (/status of 403/.test(message.text()) && message.location().url.endsWith('/seat')) return;
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => {
    if (!isStopping) heard.push(String(error));
  });
  return page;
}

export const test = base.extend<Fixtures>({
  dir: async ({ browserName }, use) => {
    const dir = mkdtempSync(join(tmpdir(), `clinic-e2e-${browserName}-`));
    await use(dir);
    rmSync(dir, { recursive: true, force: true });
  },
  practice: async ({ dir }, use) => {
    const node = await mustStart({ dataDir: join(dir, 'practice'), practice: true });
    isStopping = false;
    await use(node);
    isStopping = true;
    await node.stop();
  },
  page: async ({ page }, use) => {
    await use(watch(page));
    expect(complaints.get(page)).toEqual([]);
  },
  newSeat: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      const page = watch(await context.newPage());
      pages.push(page);
      return page;
    });
    for (const page of pages) {
      expect(complaints.get(page)).toEqual([]);
      await page.context().close();
    }
  },
});

export { expect } from '@playwright/test';

/** Skips the running test where this machine lacks what it needs, and prints why: the list of tests does not. */
export function skipWhere(isLacking: boolean, reason: string): void {
  if (isLacking) console.log(`skipped: ${reason}`);
  test.skip(isLacking, reason);
}

/** Signs a practice account in by its card on the log-in page. */
export async function signInAs(page: Page, url: string, account: RegExp | string): Promise<void> {
  await page.goto(url);
  await page.getByRole('region', { name: '演练账号' }).getByRole('button', { name: account }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

const ROOT = join(import.meta.dirname, '../../..');

/** Where a picture goes: over the README's own when they are to be renewed (`SCREENSHOTS=docs`), else beside the results. */
export function screenshotPath(name: string): string {
  const shown = join(ROOT, 'docs/screenshots', `${name}.png`);
  const renews = process.env.SCREENSHOTS === 'docs' && existsSync(shown);
  return renews ? shown : join(ROOT, 'test-results/screenshots', `${name}.png`);
}
