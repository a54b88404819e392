import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Who is found by what stands in the search box of every page. */
export const hits = (page: Page): Locator =>
  page.getByRole('listbox', { name: '查找居民' }).getByRole('option');

export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

/** What stands under the chosen tab. */
export const sheet = (page: Page): Locator => page.getByRole('tabpanel');

/** Opens the record of the only person who is found by that text. */
export async function openRecord(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await expect(hits(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  // The registrar comes by way of the desk.
  const desk = page.getByRole('region', { name: '登记就诊' });
  await expect(desk.or(tab(page, '档案'))).toBeVisible();
  if (await desk.isVisible()) await page.keyboard.press('F9');
  await expect(tab(page, '档案')).toBeVisible();
}

/** The newest entry of the history. */
export async function newest(page: Page): Promise<Locator> {
  await tab(page, '修改历史').click();
  return sheet(page).getByRole('listitem').first();
}
