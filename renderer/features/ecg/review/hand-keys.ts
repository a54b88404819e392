import type { Hand, HandMove } from './hand.ts';

/** What of a keyboard event tells how to move. */
export interface HandKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** One step of the caliper: a tenth of a fine square's time at 25 mm/s and 25 µV; with Shift a fine square. */
const FINE = { ms: 4, microvolt: 25 };
const COARSE = { ms: 40, microvolt: 100 };
const SCROLL_MS = 1_000;

const direction: Readonly<Record<string, readonly [along: 1 | 0 | -1, up: 1 | 0 | -1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The move of a key on the tracing: arrows move the caliper's end, or the paper where there is none. */
export function moveOfKey({ key, shiftKey }: HandKey, { caliper }: Hand): HandMove | undefined {
  const arrow = direction[key];
  if (arrow) return caliper ? nudge(arrow, shiftKey) : wander(arrow, shiftKey);
  switch (key) {
    case 'Home':
      return { to: 'edge', edge: 'start' };
    case 'End':
      return { to: 'edge', edge: 'end' };
    case 'Enter':
    case ' ':
      return caliper ? { to: 'switch-end' } : { to: 'measure' };
    case 'Escape':
      return caliper ? { to: 'clear' } : undefined;
    default:
      return undefined;
  }
}

function nudge([along, up]: readonly [number, number], isCoarse: boolean): HandMove {
  const step = isCoarse ? COARSE : FINE;
  return { to: 'nudge', ms: along * step.ms, microvolt: up * step.microvolt };
}

function wander([along, up]: readonly [number, 1 | 0 | -1], isFar: boolean): HandMove {
  if (up !== 0) return { to: 'next-lead', step: up === 1 ? -1 : 1 };
  return { to: 'scroll', byMs: along * SCROLL_MS * (isFar ? 5 : 1) };
}
