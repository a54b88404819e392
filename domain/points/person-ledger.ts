import { type LedgerState, wasReversed, yearOf } from './ledger.ts';

/** All ledgers of a person as one to read: records that were merged keep theirs, each with its own postings. */
export function joinLedgers(residentId: string, ledgers: readonly LedgerState[]): LedgerState {
  const postings = ledgers.flatMap((ledger) => ledger.postings);
  return { residentId, postings: postings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

/**
 * The name of the next movement of an act in a year. Two desks that give the same act while apart give it one name,
 * and the ledger takes it once; after a reversal the next name is another.
 */
export function nextEarnId(state: LedgerState | undefined, act: string, on: string): string {
  const before = (state?.postings ?? []).filter(
    ({ what, on: day }) => 'act' in what && what.act === act && yearOf(day) === yearOf(on),
  );
  return `${act}.${yearOf(on)}.${before.length + 1}`;
}

/** How often an act was credited in a year, reversals taken off. */
export function timesEarned(state: LedgerState | undefined, act: string, year: string): number {
  if (!state) return 0;
  return state.postings.filter(
    ({ what, on, movementId }) =>
      'act' in what && what.act === act && yearOf(on) === year && !wasReversed(state, movementId),
  ).length;
}

/** What was earned and redeemed in each year, by the day of the movement, without what was reversed. */
export function yearSums(
  state: LedgerState,
): ReadonlyMap<string, { readonly earned: number; readonly redeemed: number }> {
  const sums = new Map<string, { readonly earned: number; readonly redeemed: number }>();
  for (const { what, on, points, movementId } of state.postings) {
    if ('reverses' in what || wasReversed(state, movementId)) continue;
    const { earned, redeemed } = sums.get(yearOf(on)) ?? { earned: 0, redeemed: 0 };
    const sum =
      'act' in what ? { earned: earned + points, redeemed } : { earned, redeemed: redeemed + points };
    sums.set(yearOf(on), sum);
  }
  return sums;
}

/** How often each benefit was redeemed from a ledger: movements, for one may take from the points of several years. */
export function redemptions(state: LedgerState): ReadonlyMap<string, number> {
  const movements = new Map<string, Set<string>>();
  for (const { what, movementId } of state.postings) {
    if (!('benefitId' in what) || wasReversed(state, movementId)) continue;
    movements.set(what.benefitId, (movements.get(what.benefitId) ?? new Set()).add(movementId));
  }
  return new Map([...movements].map(([benefitId, ids]) => [benefitId, ids.size]));
}
