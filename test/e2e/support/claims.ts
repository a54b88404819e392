import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What only an answer of the node could tell; 建卡后还没有随访 is the name of a list. */
export const CLAIM =
  /(?<!建卡后)还没有|暂无|没有(人|待|要|符合|这)|名单是空的|(在院|测量|就诊|疑似) 0|(^|[^\d（])0 (人|条|份|件)/;

/** Opens a page by the menu, whatever has become of what it shows. */
export async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '功能' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}
