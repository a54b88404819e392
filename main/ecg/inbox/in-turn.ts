import { parse } from 'node:path';
import type { Seen } from './settled.ts';

/** Signals of a WFDB record come in with the header that names them, and go with it. */
const SIGNALS = /\.(?:dat|mat|xyz|atr)$/i;

export const isSignals = (name: string): boolean => SIGNALS.test(name);

export const isHeader = (name: string): boolean => parse(name).ext.toLowerCase() === '.hea';

/** The signal files of a WFDB header: those that are called as it is. */
export function signalNamesOf(header: string, beside: readonly string[]): readonly string[] {
  if (!isHeader(header)) return [];
  const stem = parse(header).name;
  return beside.filter((one) => isSignals(one) && parse(one).name === stem);
}

/**
 * The files of a folder that are looked at now: `most`, and the signals of the headers among them. Files under way go
 * first, then new ones; empty ones, those at rest after a failure and signals without a header never keep others out
 * and take turns: whoever was looked at longest ago is first in `known`.
 */
export function inTurn(
  names: readonly string[],
  known: ReadonlyMap<string, Seen>,
  nowMs: number,
  most: number,
): readonly string[] {
  const turns = new Map([...known.keys()].map((name, turn) => [name, turn]));
  const rank = (name: string): number => {
    const seen = known.get(name);
    const idles = isSignals(name) || (seen !== undefined && (seen.size === 0 || seen.sinceMs > nowMs));
    if (idles) return 1 + (turns.get(name) ?? 0);
    return seen ? -1 : 0;
  };
  const chosen = names.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  const stems = new Set(chosen.filter(isHeader).map((header) => parse(header).name));
  const signals = names.filter((name) => isSignals(name) && stems.has(parse(name).name));
  return [...new Set([...chosen, ...signals])];
}
