import type { Page } from '@playwright/test';

export interface HeldAnswers {
  /** From now on the node's answers wait on their way. */
  readonly hold: () => void;
  /** Delivers what waits, in its order, and holds nothing any more. */
  readonly release: () => void;
}

/** A slow network, at the test's word. To be called before the page is opened. */
export async function holdAnswers(page: Page): Promise<HeldAnswers> {
  let isHolding = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/./, (socket) => {
    const node = socket.connectToServer();
    node.onMessage((message) => {
      const deliver = () => socket.send(message);
      if (isHolding) held.push(deliver);
      else deliver();
    });
  });
  return {
    hold: () => {
      isHolding = true;
    },
    release: () => {
      isHolding = false;
      for (const deliver of held.splice(0)) deliver();
    },
  };
}
