import { defineAggregate, type EntryOf } from '../journal/index.ts';
import { benefitKinds, pointKinds } from './events.ts';

/**
 * Double entry: every movement takes points from one account and gives as many to another, so that all accounts
 * together are always nothing. Accounts: `issue` (what the clinic has given out), `earned:2026` (what somebody earned in
 * a year), `benefit:<id>` (what was redeemed).
 */
export interface Posting {
  readonly movementId: string;
  readonly from: string;
  readonly to: string;
  readonly points: number;
  readonly on: string;
  readonly what: { readonly act: string } | { readonly benefitId: string } | { readonly reverses: string };
  readonly note: string | null;
}

export interface LedgerState {
  readonly residentId: string;
  readonly postings: readonly Posting[];
}

type LedgerEntry = EntryOf<typeof pointKinds>;

export const yearAccount = (year: string) => `earned:${year}`;
export const yearOf = (date: string) => date.slice(0, 4);

export function balanceOf(state: LedgerState | undefined, account: string): number {
  return (state?.postings ?? []).reduce(
    (sum, { from, to, points }) => sum + (to === account ? points : 0) - (from === account ? points : 0),
    0,
  );
}

/** Years in which something was earned, oldest first. */
export function earnedYears(state: LedgerState | undefined): readonly string[] {
  const years = (state?.postings ?? []).flatMap(({ to }) => (to.startsWith('earned:') ? [to.slice(7)] : []));
  return [...new Set(years)].sort();
}

function post(state: LedgerState, entry: LedgerEntry): readonly Posting[] {
  const { body } = entry;
  const { movementId, on } = body;
  switch (entry.kind) {
    case 'points.earned': {
      const { act, points, evidence } = entry.body;
      const to = yearAccount(yearOf(on));
      return [{ movementId, from: 'issue', to, points, on, what: { act }, note: evidence }];
    }
    case 'points.redeemed':
      return redeem(state, entry.body);
    case 'points.reversed': {
      const { reverses, reason } = entry.body;
      return state.postings
        .filter((one) => one.movementId === reverses)
        .map(({ from, to, points }) => ({
          movementId,
          from: to,
          to: from,
          points,
          on,
          what: { reverses },
          note: reason,
        }));
    }
  }
}

/** The oldest points go first. What no year covers is taken from the last: the ledger shows that it is overdrawn. */
function redeem(
  state: LedgerState,
  { movementId, benefitId, points, on }: Extract<LedgerEntry, { kind: 'points.redeemed' }>['body'],
): readonly Posting[] {
  const postings: Posting[] = [];
  let left = points;
  const take = (account: string, count: number) => {
    const what = { benefitId };
    postings.push({
      movementId,
      from: account,
      to: `benefit:${benefitId}`,
      points: count,
      on,
      what,
      note: null,
    });
    left -= count;
  };
  const years = earnedYears(state);
  for (const year of years) {
    const count = Math.min(left, balanceOf(state, yearAccount(year)));
    if (count > 0) take(yearAccount(year), count);
  }
  if (left > 0) take(yearAccount(years.at(-1) ?? yearOf(on)), left);
  return postings;
}

function fold(before: LedgerState | undefined, entry: LedgerEntry): LedgerState {
  const state = before ?? { residentId: entry.subject.id, postings: [] };
  // The same movement told twice is one movement; a movement is reversed once.
  const isKnown = state.postings.some(({ movementId }) => movementId === entry.body.movementId);
  const isReversed = entry.kind === 'points.reversed' && wasReversed(state, entry.body.reverses);
  return isKnown || isReversed ? state : { ...state, postings: [...state.postings, ...post(state, entry)] };
}

export function wasReversed(state: LedgerState, movementId: string): boolean {
  return state.postings.some(({ what }) => 'reverses' in what && what.reverses === movementId);
}

export const ledgerAggregate = defineAggregate('points', pointKinds, fold);

export interface BenefitState {
  readonly benefitId: string;
  readonly title: string;
  readonly points: number;
  /** All that was ever put in. */
  readonly stocked: number;
  readonly listed: boolean;
}

function foldBenefit(
  state: BenefitState | undefined,
  entry: EntryOf<typeof benefitKinds>,
): BenefitState | undefined {
  switch (entry.kind) {
    case 'points.benefit-listed': {
      const { title, points, stock } = entry.body;
      return state ?? { benefitId: entry.subject.id, title, points, stocked: stock, listed: true };
    }
    case 'points.benefit-restocked':
      return state && { ...state, stocked: state.stocked + entry.body.added };
    case 'points.benefit-withdrawn':
      return state && { ...state, listed: false };
  }
}

export const benefitAggregate = defineAggregate('benefit', benefitKinds, foldBenefit);
