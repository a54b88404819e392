/** One key with its modifiers, as in `Alt+1`, `Ctrl+L`, `/`, `F2`. */
export interface Shortcut {
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  /** Lower case: `1`, `l`, `/`, `f2`, `escape`. */
  readonly key: string;
}

/** What a keyboard event tells that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Reads `Ctrl+Shift+P`; nothing when there is no key in it or a modifier is unknown. */
export function parseShortcut(text: string): Shortcut | undefined {
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop();
  if (!key || parts.some((part) => !['alt', 'ctrl', 'shift'].includes(part))) return undefined;
  return { alt: parts.includes('alt'), ctrl: parts.includes('ctrl'), shift: parts.includes('shift'), key };
}

/** True when the key press is this shortcut and no other. ⌘ counts as Ctrl. */
export function isPressed(shortcut: Shortcut, press: KeyPress): boolean {
  const ctrl = press.ctrlKey || press.metaKey;
  if (shortcut.alt !== press.altKey || shortcut.ctrl !== ctrl) return false;
  // `?` is typed with Shift on some keyboards and without on others: for signs the sign alone counts.
  if (isSign(shortcut.key)) return press.key === shortcut.key;
  return shortcut.shift === press.shiftKey && keyOf(press) === shortcut.key;
}

/** True for keys that write a character: they must not fire while somebody types. */
export function writesText({ alt, ctrl, key }: Shortcut): boolean {
  return !alt && !ctrl && [...key].length === 1;
}

/** With Alt some keyboards give another character (macOS Alt+1 is ¡): then the key's place decides. */
function keyOf(press: KeyPress): string {
  const place = /^(?:Digit|Key|Numpad)([0-9A-Z])$/.exec(press.code)?.[1];
  return (press.altKey && place ? place : press.key).toLowerCase();
}

function isSign(key: string): boolean {
  return [...key].length === 1 && !/[a-z0-9]/.test(key);
}
