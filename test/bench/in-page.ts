import type { Page } from '@playwright/test';

interface Watch {
  watched?: Promise<number>;
}

/**
 * Runs in the page: waits until `selector` is there and painted; gives Unix ms with fractions. It asks for no frame
 * before that, as keystrokes.ts says why.
 */
function watchIt(selector: string): void {
  (globalThis as Watch).watched = new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      look.disconnect();
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      requestAnimationFrame(() => afterPaint.port2.postMessage(null));
    });
    look.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** Starts watching before the act, so that nothing is missed. */
export async function watchFor(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.evaluate(watchIt, selector);
  return () => page.evaluate(() => (globalThis as Watch).watched ?? Number.NaN);
}

/** Unix ms with fractions, of this process. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
