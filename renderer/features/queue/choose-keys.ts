import type { KeyboardEvent } from 'react';

/** Where a key leads in a list; undefined: nowhere. */
export function targetOf(key: string, index: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, length - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + 10, length - 1);
    case 'PageUp':
      return Math.max(index - 10, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

const CHOICES = '[data-choice]';

/** Moves the focus among the buttons of a list that are marked `data-choice`; what gets it is chosen by `onFocus`. */
export function moveChoice(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget.closest('[data-choices]');
  const choices = [...(list?.querySelectorAll<HTMLElement>(CHOICES) ?? [])];
  const to = targetOf(event.key, choices.indexOf(event.currentTarget), choices.length);
  if (to === undefined) return;
  event.preventDefault();
  choices[to]?.focus();
}

/** Gives the focus to the chosen one of a list, so that arrow keys and Enter work at once. */
export function focusChoice(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>(`${CHOICES}[tabindex="0"]`)?.focus();
}
