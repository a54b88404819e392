/** The fields of the form that holds `from`, in the order of the page. */
function measuresAround(from: HTMLElement): readonly HTMLInputElement[] {
  return [...(from.closest('form')?.querySelectorAll<HTMLInputElement>('input[data-measure]') ?? [])];
}

/** On to the next measure (`1`) or back to the one before (`-1`); past the last, to what follows them. */
export function moveFocus(from: HTMLInputElement, step: 1 | -1): void {
  const fields = measuresAround(from);
  const at = fields.indexOf(from);
  const to = fields[at + step];
  if (to) {
    to.focus();
    to.select();
  } else if (step === 1) {
    from.closest('form')?.querySelector<HTMLElement>('[data-after-measures]')?.focus();
  }
}

export function focusMeasure(form: HTMLElement | null, field: string): void {
  form?.querySelector<HTMLInputElement>(`input[data-measure="${field}"]`)?.focus();
}
