import type { Locator, Page } from '@playwright/test';
import type { SerialDevice } from './serial-device.ts';
import { expect } from './test.ts';

/** The devices of the nurse's seat, beside her form. */
export const bench = (page: Page): Locator => page.getByRole('region', { name: '本座位的设备' });

export async function expectReady(page: Page): Promise<void> {
  await expect(bench(page).getByText('就绪').last()).toBeVisible();
}

/** The tray of measurements that are nobody's yet. */
export async function openTray(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+r');
  return page.getByRole('dialog');
}

/** Pulls a device's cable, which the bench says. */
export async function unplug(page: Page, device: SerialDevice): Promise<void> {
  await device.unplug();
  await expect(bench(page).getByText('没有连上')).toBeVisible();
}

/** Puts a device's cable back, and waits until it works again. */
export async function plugIn(page: Page, device: SerialDevice): Promise<void> {
  await device.plugIn();
  await expect(bench(page).getByText('没有连上')).toBeHidden({ timeout: 30_000 });
}
