import type { CodeTable } from '../../../../domain/codes/code-table.ts';

/** A code as the desk picks it: by the number on the printed form, or by its name. */
export interface KeyedEntry {
  /** What is typed for it: the form's own number, else its place in the list. */
  readonly key: string;
  readonly code: string;
  readonly label: string;
}

/** Places in longer lists are no easier to know than their codes. */
const LONGEST_NUMBERED = 20;

export function keyedEntries({ entries }: CodeTable): readonly KeyedEntry[] {
  const numbered = entries.length <= LONGEST_NUMBERED;
  return entries.map(({ code, label }, at) => ({
    key: /^[0-9]+$/.test(code) || !numbered ? code : String(at + 1),
    code,
    label,
  }));
}

/** How well an entry answers to the typed text; 0 is best, undefined not at all. */
function rank(entry: KeyedEntry, typed: string): number | undefined {
  const isNumber = /^[0-9]+$/.test(typed);
  if (isNumber && /^[0-9]+$/.test(entry.key) && Number(entry.key) === Number(typed)) return 0;
  if (entry.key.toUpperCase() === typed || entry.label === typed) return 0;
  if (entry.label.startsWith(typed)) return 1;
  if (entry.key.toUpperCase().startsWith(typed)) return 2;
  return entry.label.includes(typed) ? 3 : undefined;
}

/** The entries that a typed number or part of a name may mean, the likeliest first; all of them for no text. */
export function matchEntries(entries: readonly KeyedEntry[], text: string): readonly KeyedEntry[] {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (typed === '') return entries;
  return entries
    .flatMap((entry) => {
      const found = rank(entry, typed);
      return found === undefined ? [] : [{ entry, found }];
    })
    .sort((a, b) => a.found - b.found)
    .map(({ entry }) => entry);
}

/** True when every entry has a key of one digit: then the digit alone picks it. */
export function isOneDigit(entries: readonly KeyedEntry[]): boolean {
  return entries.every(({ key }) => /^[0-9]$/.test(key));
}
