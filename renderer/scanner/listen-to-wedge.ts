import { keyCharacter } from './key-character.ts';
import { takesCodes, textFieldOf, touchedFields } from './touched-fields.ts';
import { endBurst, isScanning, noBurst, pressKey, type WedgeStep } from './wedge.ts';

/** Longer than the longest gap within a scan, for timers may run before keys that are already waiting. */
const SILENCE_MS = 120;

/**
 * Hears scanners that type (keyboard wedge). What one types while a text field has the cursor is let through and taken
 * back when it turns out to be a code that somebody wants; anything else stays where it was typed, so that nobody's own
 * words are lost. Without a field the keys from the fifth on are kept from the page's shortcuts. Returns what ends it.
 */
export function listenToWedge(onScan: (raw: string) => void, isWanted: (raw: string) => boolean): () => void {
  let burst = noBurst;
  let silence: number | undefined;
  const fields = touchedFields();
  let isInField = false;
  let isComposing = false;

  const finish = ({ scan }: WedgeStep): boolean => {
    const isTaken = scan !== null && (!isInField || isWanted(scan));
    if (isTaken) fields.restore(isComposing);
    fields.forget();
    if (isTaken) onScan(scan);
    return isTaken;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    window.clearTimeout(silence);
    const isForeign = event.repeat || takesCodes(event.target);
    const step = pressKey(burst, {
      atMs: event.timeStamp,
      character: isForeign ? null : keyCharacter(event),
      isEnd: !isForeign && /^(?:Enter|NumpadEnter|Tab)$/.test(event.code),
      isShift: /^Shift/.test(event.code),
    });
    const isTaken = step.scan !== null && finish(step);
    if (isTaken && step.isScansEnd) keepFromPage(event);
    burst = step.burst;
    if (burst.text === '') return fields.forget();
    if (burst.text.length === 1) {
      fields.forget();
      isInField = false;
    }
    fields.remember(event.target);
    isComposing = event.isComposing || event.keyCode === 229;
    isInField ||= textFieldOf(event.target) !== null;
    if (!isInField && isScanning(burst)) keepFromPage(event);
    silence = window.setTimeout(() => {
      const ended = endBurst(burst);
      burst = ended.burst;
      finish(ended);
    }, SILENCE_MS);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    window.clearTimeout(silence);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
