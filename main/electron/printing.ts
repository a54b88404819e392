import type { Input, WebContentsPrintOptions } from 'electron';

/**
 * Whether a key press asks to print: Ctrl+P, or Cmd+P on a Mac. Electron gives the keys no meaning of their
 * own, and the page has no way to the main process but the node's port, so the shell listens itself.
 */
export function asksToPrint(
  input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt' | 'shift' | 'isAutoRepeat'>,
  platform: NodeJS.Platform,
): boolean {
  const command = platform === 'darwin' ? input.meta : input.control;
  const plain = !input.alt && !input.shift && !input.isAutoRepeat;
  return input.type === 'keyDown' && command && plain && input.key.toLowerCase() === 'p';
}

/**
 * Asked of the page: whether what it prints lies across the paper. Electron's print takes the orientation from its
 * options alone and does not look at the page's `@page` (printToPDF does): an ECG of ten seconds would be cut off.
 */
export const LIES_ACROSS = `document.querySelector('[data-paper="landscape"]') !== null`;

/** Always through the system's dialog: paper that shows a person's record is never printed unseen. */
export function printOptions(liesAcross: boolean) {
  return {
    silent: false,
    printBackground: true,
    pageSize: 'A4',
    landscape: liesAcross,
  } as const satisfies WebContentsPrintOptions;
}
