import { useQueries } from '@tanstack/react-query';
import type { HouseholdProposal } from '../../../../contract/signing-views.ts';
import { yuanText } from '../signing-words.ts';
import type { Choices } from './choices.ts';
import styles from './household.module.css';
import { householdFee } from './household-fee.ts';
import { quoteOptions } from './quote-options.ts';

interface HouseholdTotalProps {
  readonly proposal: HouseholdProposal;
  readonly choices: Choices;
}

/** What a year of all who sign costs, who pays, and what the household is asked for. */
export function HouseholdTotal({ proposal, choices }: HouseholdTotalProps) {
  const signing = proposal.people.flatMap((person) => {
    const choice = choices.people[person.resident.id];
    return choice === undefined || choice.packageIds.length === 0 ? [] : [{ person, choice }];
  });
  const quotes = useQueries({ queries: signing.map(({ person, choice }) => quoteOptions(person, choice)) });
  const fees = signing.map(({ person, choice }, at) => ({
    quote: quotes[at]?.data ?? person.quote,
    waivedFen: choice.waiver?.fen ?? 0,
  }));
  if (fees.length < 2) return null;
  const { totalFen, payers, dueFen } = householdFee(fees);
  return (
    <p className={styles.total} role="status" aria-label="全户费用">
      <b>全户居民应缴 {yuanText(dueFen)}</b>
      <small>
        {fees.length} 人每年 {yuanText(totalFen)}：
        {payers.map(({ label, fen }) => `${label} ${yuanText(fen)}`).join('，')}
      </small>
    </p>
  );
}
