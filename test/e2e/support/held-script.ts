import type { Page } from '@playwright/test';

/**
 * Keeps scripts of the interface on their way, as a slow disk does, until the returned function is called. To be
 * called before they are asked for.
 */
export async function holdScript(page: Page, name: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(name, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
