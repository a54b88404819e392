type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Snapshot {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** The field that a key would write into, if it is one whose text can be put back. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  const isText =
    target instanceof HTMLInputElement && /^(?:text|search|tel|url|number|email)$/.test(target.type);
  return isText ? target : null;
}

/** Whether codes belong into the field that has the cursor, as in a form or a search (`data-takes-codes`). */
export function takesCodes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('[data-takes-codes], [contenteditable="true"], input[type="password"]') !== null;
}

/** Remembers fields as they were before a burst, and gives them back what they had. */
export function touchedFields() {
  const before = new Map<TextField, Snapshot>();
  return {
    /** To be called before the key writes. */
    remember: (target: EventTarget | null) => {
      const field = textFieldOf(target);
      if (field === null || before.has(field)) return;
      before.set(field, { value: field.value, start: field.selectionStart, end: field.selectionEnd });
    },
    restore: (isComposing: boolean) => {
      for (const [field, snapshot] of before) putBack(field, snapshot, isComposing);
      before.clear();
    },
    forget: () => before.clear(),
  };
}

function putBack(field: TextField, { value, start, end }: Snapshot, isComposing: boolean): void {
  const isInterrupted = isComposing && document.activeElement === field;
  // Ends what an input method is composing; it would write it into the field afterwards.
  if (isInterrupted) field.blur();
  const Kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // React keeps its own record of `value` on the element and would take the change for none.
  Object.getOwnPropertyDescriptor(Kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (isInterrupted) field.focus();
  if (start !== null && end !== null) field.setSelectionRange(start, end);
}
