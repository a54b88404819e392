import { useQuery } from '@tanstack/react-query';
import type { Labelled } from '../../../../contract/signing-views.ts';
import { signingSections } from '../../../../domain/policy/sections/signing.ts';
import { orpc } from '../../../client/query.ts';

/** 解约原因 of the policy in force. */
export function useEndings(): readonly Labelled[] {
  const policy = useQuery(orpc.policy.current.queryOptions({ input: {} }));
  const row = policy.data?.rows.find(({ section }) => section === 'signing.endings');
  const read = signingSections['signing.endings'].safeParse(row?.value);
  return read.success ? read.data.reasons : [];
}
