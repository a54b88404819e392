import type { Page } from '@playwright/test';

/** A key as Chromium wants it. */
interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly text?: string;
  readonly shift: boolean;
}

const SIGNS: Readonly<Record<string, readonly [code: string, keyCode: number, shift: boolean]>> = {
  ':': ['Semicolon', 186, true],
  '/': ['Slash', 191, false],
  '?': ['Slash', 191, true],
  '.': ['Period', 190, false],
};
const ENDS = { Enter: 13, Tab: 9 } as const;

function keyOf(character: string): Key {
  const [code, keyCode, shift] = SIGNS[character] ?? [
    /[0-9]/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`,
    character.toUpperCase().charCodeAt(0),
    /[A-Z]/.test(character),
  ];
  return { key: character, code, keyCode, text: character, shift };
}

/**
 * Types as a scanner does, a key each 8 ms. The keys carry their own times: how fast the test's machine is does not
 * decide what they are.
 */
export async function scanWithKeys(
  page: Page,
  text: string,
  end: keyof typeof ENDS | null = 'Enter',
): Promise<void> {
  const keys = [...text].map(keyOf);
  if (end === 'Enter') keys.push({ key: end, code: end, keyCode: ENDS[end], text: '\r', shift: false });
  if (end === 'Tab') keys.push({ key: end, code: end, keyCode: ENDS[end], shift: false });
  const cdp = await page.context().newCDPSession(page);
  const startS = Date.now() / 1000;
  const sent = keys.flatMap(({ key, code, keyCode, text: writes, shift }, at) => {
    const common = { key, code, windowsVirtualKeyCode: keyCode, modifiers: shift ? 8 : 0 };
    const timestamp = startS + at * 0.008;
    const type = writes === undefined ? ('rawKeyDown' as const) : ('keyDown' as const);
    return [
      cdp.send('Input.dispatchKeyEvent', { type, ...common, timestamp, ...(writes && { text: writes }) }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common, timestamp: timestamp + 0.002 }),
    ];
  });
  await Promise.all(sent);
  await cdp.detach();
}
