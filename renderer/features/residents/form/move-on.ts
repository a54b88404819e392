/**
 * Moving through a form with Enter. Every input (or group of inputs) that can be stopped at carries `data-stop`; what a
 * card or number has filled in carries `data-derived` too, and Enter passes it by (Tab does not). What is typed
 * replaces what stood there, but in an input with `data-adds` it is added: the house to the address of the village.
 */
const STOPS = '[data-stop]:not([data-derived])';

/** Brings the cursor into a stop: the input itself, or the chosen one of a group. */
export function enterStop(stop: Element): void {
  const input = stop.matches('input, textarea')
    ? stop
    : (stop.querySelector('input:checked') ?? stop.querySelector('input, textarea'));
  if (!(input instanceof HTMLElement)) return;
  input.focus();
  if (!(input instanceof HTMLInputElement) || input.type !== 'text') return;
  if ('adds' in input.dataset) input.setSelectionRange(input.value.length, input.value.length);
  else input.select();
}

/** From one stop to the next of the same form; after the last one to the button that saves. */
export function moveOn(from: Element): void {
  const form = from.closest('[data-form]');
  const here = from.closest('[data-stop]');
  if (!form || !here) return;
  const next = [...form.querySelectorAll(STOPS)].find(
    (stop) => here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING && isShown(stop),
  );
  if (next) enterStop(next);
  else form.querySelector<HTMLElement>('[data-save]')?.focus();
}

/**
 * The first stop of a form that waits for something: wrong, or needed and empty. What is wrong is drawn first, for that
 * moves the fields, and one that was in sight might no longer be.
 */
export function enterFirst(form: Element, names: readonly string[]): void {
  queueMicrotask(() => {
    const stops = [...form.querySelectorAll('[data-stop]')].filter(isShown);
    const wanted = stops.find((stop) => names.includes(stop.getAttribute('data-stop') ?? ''));
    if (wanted) enterStop(wanted);
  });
}

const isShown = (stop: Element) => stop.checkVisibility();
