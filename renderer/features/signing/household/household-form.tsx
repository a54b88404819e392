import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import type { Choices } from './choices.ts';
import { ChoicesForm } from './choices-form.tsx';

interface HouseholdFormProps {
  readonly residentIds: readonly string[];
  /** By resident, the contract that has ended and is continued now. */
  readonly renews: Readonly<Record<string, string>>;
  /** What was chosen before somebody was ticked or left out. */
  readonly before: Choices | undefined;
  readonly onChoices: (choices: Choices) => void;
}

/** Asks the node what fits each of them, and shows it to be changed. */
export function HouseholdForm({ residentIds, ...rest }: HouseholdFormProps) {
  const proposal = useQuery(
    orpc.signing.propose.queryOptions({
      input: { residentIds: [...residentIds] },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (proposal.error) {
    return <FaultSentence error={proposal.error} onRetry={() => void proposal.refetch()} />;
  }
  if (!proposal.data) return <PageSkeleton />;
  return <ChoicesForm proposal={proposal.data} {...rest} />;
}
