import type { SearchHit } from '../../../../contract/residents.ts';

export interface SearchAnswer {
  /** The text that was asked for. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  readonly error: unknown;
}

export const nothingFound: SearchAnswer = { text: '', hits: [], more: false, error: null };
