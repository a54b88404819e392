import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mustStart, type RunningNode } from '../../support/running-node.ts';

export const DAY_MS = 86_400_000;

export interface LaterClinic {
  readonly url: () => string;
  /** Stops the node and starts it so many days after the first; pages that are opened then have its clock. */
  readonly goTo: (day: number) => Promise<void>;
  /** Sets the clock of a page that is about to be opened to the node's. */
  readonly synchronize: (page: Page) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A practice clinic whose days the test counts; day 0 is `firstDayMs`, unix ms. */
export async function laterClinic(dir: string, firstDayMs: number): Promise<LaterClinic> {
  const dataDir = join(dir, 'practice');
  const startMs = Date.now();
  let aheadMs = firstDayMs - startMs;
  const start = () => mustStart({ dataDir, practice: true, aheadMs });
  let node: RunningNode = await start();
  return {
    url: () => node.url,
    async goTo(day) {
      await node.stop();
      aheadMs = firstDayMs + day * DAY_MS - startMs;
      node = await start();
    },
    async synchronize(page) {
      await page.addInitScript((ms) => {
        const now = Date.now;
        Date.now = () => now() + ms;
      }, aheadMs);
    },
    stop: () => node.stop(),
  };
}
