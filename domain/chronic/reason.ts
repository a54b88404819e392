import type { Reason } from '../policy/decision.ts';
import type { Source } from '../policy/source.ts';

/** Makes the reasons of one rule: they share its name and its source. */
export function reasonsOf(rule: string, source: Source) {
  return (fact: string, limit: string): Reason => ({ rule, fact, limit, source });
}

/** A number against a limit from which on it counts; null where it is not reached or was not measured. */
export function atLeast(
  label: string,
  value: number | undefined,
  limit: number,
  unit: string,
  say: (fact: string, limit: string) => Reason,
): Reason[] {
  return value !== undefined && value >= limit ? [say(`${label} ${value} ${unit}`, `≥${limit} ${unit}`)] : [];
}
