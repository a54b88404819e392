import { GLOBAL_SEARCH_ID } from '../../app/feature.ts';

/** A dialogue over the page takes Esc for itself. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
}

/** Somebody is typing a search while a card is laid down: what they type next must not land on a button. */
export function mayTakeFocus(): boolean {
  const at = document.activeElement;
  return !(at instanceof HTMLInputElement && at.id === GLOBAL_SEARCH_ID && at.value !== '');
}
