import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { isPressed, parseShortcut, writesText } from './shortcut.ts';

export interface ShownShortcut {
  readonly keys: string;
  readonly does: string;
}

/** The shortcuts that work at this moment, for the help (F1). */
export const useShownShortcuts = create<{ readonly shown: readonly ShownShortcut[] }>(() => ({ shown: [] }));

interface ShortcutOptions {
  readonly enabled?: boolean;
  /** Also while a dialogue is open. The page's keys rest then: one of them could throw away what is typed in it. */
  readonly inDialogs?: boolean;
}

/**
 * Runs `action` when the keys are pressed anywhere on the page, and lists them in the help.
 *
 * @param keys `Alt+1`, `Ctrl+L`, `F2`, `/` … Keys that write a character rest while somebody types.
 * @param does what it does, in two or three words; an empty text stays out of the help
 */
export function useShortcut(
  keys: string,
  does: string,
  action: () => void,
  { enabled = true, inDialogs = false }: ShortcutOptions = {},
): void {
  const act = useEffectEvent(action);

  useEffect(() => {
    const shortcut = parseShortcut(keys);
    if (!enabled || !shortcut) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (!isPressed(shortcut, event) || (writesText(shortcut) && isTyping(event.target))) return;
      if (!inDialogs && isDialogOpen()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys, enabled, inDialogs]);

  useEffect(() => {
    if (!enabled || does === '') return;
    const entry: ShownShortcut = { keys, does };
    useShownShortcuts.setState(({ shown }) => ({ shown: [...shown, entry] }));
    return () =>
      useShownShortcuts.setState(({ shown }) => ({ shown: shown.filter((other) => other !== entry) }));
  }, [keys, does, enabled]);
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))
  );
}
