import type { Draft } from '../journal/entry.ts';

export interface Refused<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  /** For the person who asked, in Chinese: what stands, and what to do now. */
  readonly sentence: string;
}

/** What a rule answers to a command: the entries to append, all or none, or why not. */
export type Decision<Code extends string> =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | Refused<Code>;

export function allow(...drafts: readonly Draft[]): { readonly ok: true; readonly drafts: readonly Draft[] } {
  return { ok: true, drafts };
}

export function refuse<Code extends string>(code: Code, sentence: string): Refused<Code> {
  return { ok: false, code, sentence };
}
