import { wasMet } from '../forms/face-to-face.ts';
import { drugsOf } from '../forms/values.ts';
import { standing } from './due.ts';
import type { CardState } from './state.ts';

/** How the drugs of a follow-up differ from those of the one before; null: not taken. */
export interface DrugChange {
  readonly localDate: string;
  readonly changes: readonly {
    readonly name: string;
    readonly was: string | null;
    readonly now: string | null;
  }[];
}

/** Changes of drugs between follow-ups, oldest first; the first follow-up's drugs all begin there. */
export function drugChanges(card: CardState): readonly DrugChange[] {
  let before: ReadonlyMap<string, string> = new Map();
  const met = standing(card).filter(({ values }) => wasMet(values));
  return met.flatMap(({ localDate, values }) => {
    const now = new Map(
      drugsOf(values).map(({ name, timesPerDay, dose }) => [name, `${dose} ×${timesPerDay}/日`]),
    );
    const names = [...new Set([...before.keys(), ...now.keys()])];
    const changes = names
      .map((name) => ({ name, was: before.get(name) ?? null, now: now.get(name) ?? null }))
      .filter(({ was, now: is }) => was !== is);
    before = now;
    return changes.length > 0 ? [{ localDate, changes }] : [];
  });
}
