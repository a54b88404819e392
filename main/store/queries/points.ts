import type { BenefitState, LedgerState } from '../../../domain/points/ledger.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

function statesOf<State>(db: Db, sql: string): readonly State[] {
  return statement<[], { state: string }>(db, sql)
    .all()
    .map(({ state }) => JSON.parse(state) as State);
}

/** Every benefit, also what is no longer listed, in the order in which they came. */
export function allBenefits(db: Db): readonly BenefitState[] {
  return statesOf(
    db,
    'select s.state from benefit b cross join subject s on s.no = b.subject order by b.subject',
  );
}

/** How often a benefit was redeemed, over all ledgers. */
export function timesRedeemed(db: Db, benefitId: string): number {
  const sql = 'select coalesce(sum(times), 0) as times from points_redemption where benefit_id = ?';
  return statement<[string], { times: number }>(db, sql).get(benefitId)?.times ?? 0;
}

/** Ledgers that were redeemed from on two nodes at once: a person settles them. */
export function overdrawnLedgers(db: Db): readonly LedgerState[] {
  return statesOf(
    db,
    'select s.state from points_ledger l cross join subject s on s.no = l.subject where l.overdrawn = 1 order by l.subject',
  );
}
