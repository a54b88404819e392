/** Keys of a scanner follow each other no slower than this; nobody types five keys in a row so fast. */
export const LONGEST_GAP_MS = 50;
export const FEWEST_KEYS = 5;
/** More than the largest code holds: a key that is stuck is no scan. */
const MOST_KEYS = 8000;

/** A key as far as it matters here. `character` null: it writes nothing. */
export interface WedgeKey {
  /** When it was pressed, by a clock that runs evenly. */
  readonly atMs: number;
  readonly character: string | null;
  /** Enter or Tab, with which scanners end. */
  readonly isEnd: boolean;
  /** Shift alone: scanners press it before capitals. */
  readonly isShift: boolean;
}

/** The keys that came fast one after the other, up to now. */
export interface Burst {
  readonly text: string;
  readonly lastAtMs: number;
}

export const noBurst: Burst = { text: '', lastAtMs: Number.NEGATIVE_INFINITY };

export interface WedgeStep {
  readonly burst: Burst;
  /** A scan that is complete. */
  readonly scan: string | null;
  /** The key ended that scan, and is not the page's. */
  readonly isScansEnd: boolean;
}

/** Whether the burst is too long and too fast to have been typed. */
export function isScanning({ text }: Burst): boolean {
  return text.length >= FEWEST_KEYS;
}

/** Takes the next key. A burst that is followed by a slow key, or by one that writes nothing, has ended before it. */
export function pressKey(burst: Burst, key: WedgeKey): WedgeStep {
  const isFast = key.atMs - burst.lastAtMs <= LONGEST_GAP_MS && key.atMs >= burst.lastAtMs;
  const before = isFast ? burst : noBurst;
  const ended = isFast ? null : scanOf(burst);
  if (key.isShift) {
    const next = before.text === '' ? before : { ...before, lastAtMs: key.atMs };
    return { burst: next, scan: ended, isScansEnd: false };
  }
  if (key.character !== null) {
    const text = before.text.length < MOST_KEYS ? before.text + key.character : before.text;
    return { burst: { text, lastAtMs: key.atMs }, scan: ended, isScansEnd: false };
  }
  const scan = ended ?? scanOf(before);
  return { burst: noBurst, scan, isScansEnd: key.isEnd && isFast && scan !== null };
}

/** Silence: the burst has ended. */
export function endBurst(burst: Burst): WedgeStep {
  return { burst: noBurst, scan: scanOf(burst), isScansEnd: false };
}

function scanOf(burst: Burst): string | null {
  return isScanning(burst) && burst.text.length < MOST_KEYS ? burst.text : null;
}
