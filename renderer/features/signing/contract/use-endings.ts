import { useQuery } from '@tanstack/react-query';
import type { Labelled } from '../../../../contract/signing-views.ts';
import { signingSections } from '../../../../domain/policy/sections/signing.ts';
import { orpc } from '../../../client/query.ts';
import { type Choices, choicesOf } from '../../../ui/choices.tsx';

interface Endings {
  readonly reasons: readonly Labelled[];
  readonly choices: Choices;
}

/** 解约原因 of the policy in force. */
export function useEndings(): Endings {
  const policy = useQuery(orpc.policy.current.queryOptions({ input: {} }));
  const row = policy.data?.rows.find(({ section }) => section === 'signing.endings');
  const read = signingSections['signing.endings'].safeParse(row?.value);
  return {
    reasons: read.success ? read.data.reasons : [],
    choices: choicesOf(policy, '政策包里没有解约原因'),
  };
}
