import type { ResidentLine } from '../../../../contract/residents.ts';
import type { SearchAnswer } from './search-answer.ts';

/** What Enter does: opens somebody, waits for the answer that is under way, or nothing. */
export type Enter =
  | { readonly does: 'open'; readonly resident: ResidentLine }
  | { readonly does: 'wait' }
  | { readonly does: 'nothing' };

interface Pressed {
  /** What stands in the box. */
  readonly text: string;
  /** The answer that is painted, and its row that is marked. */
  readonly shown: SearchAnswer;
  readonly active: number;
  /** The last answer that arrived: it may not be painted yet. */
  readonly arrived: SearchAnswer;
}

/**
 * The marked row is opened only where it answers what stands in the box: the list may still be that of an earlier
 * text. An answer that nobody has seen yet opens a record only where it leaves no choice.
 */
export function pressEnter({ text, shown, active, arrived }: Pressed): Enter {
  const asked = text.trim();
  if (asked === '') return { does: 'nothing' };
  if (shown.text === asked) {
    const hit = shown.hits[active];
    return hit ? { does: 'open', resident: hit.resident } : { does: 'nothing' };
  }
  return arrived.text === asked ? onlyHit(arrived) : { does: 'wait' };
}

/** What becomes of an Enter that came before its answer. */
export function onlyHit({ hits: [only, ...others] }: SearchAnswer): Enter {
  return only && others.length === 0 ? { does: 'open', resident: only.resident } : { does: 'nothing' };
}
