import type { Locator, Page } from '@playwright/test';
import { checkIn, type Waiting } from './queue.ts';
import { test as base, expect, signInAs } from './test.ts';

/** A practice clinic with somebody who waits to be measured. */
export const test = base.extend<{ person: Waiting }>({
  person: async ({ practice }, use) => {
    const [person] = await checkIn(practice.url, 1, 'vitals');
    if (!person) throw new Error('nobody to measure');
    await use(person);
  },
});

/** The nurse sits down at her seat. */
export function sitDown(page: Page, url: string): Promise<void> {
  return signInAs(page, url, /池雪琴/);
}

/** Opens the form of somebody who waits; the cursor stands in its first field. */
export async function openForm(page: Page, { ticket, name }: Waiting): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(ticket) }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: `${name} 的测量` });
  await expect(form.getByLabel('收缩压')).toBeFocused();
  return form;
}

/** The nurse sits down and has somebody who waits before her. */
export async function measure(page: Page, url: string, person: Waiting): Promise<Locator> {
  await sitDown(page, url);
  return openForm(page, person);
}
