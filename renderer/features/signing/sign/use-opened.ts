import { useQueries } from '@tanstack/react-query';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import type { Unopened } from './unopened-list.tsx';

/** Opening an agreement is an entry of the audit: it is loaded once, and again after a signature. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

interface Opened {
  readonly contracts: readonly ContractView[];
  readonly agreements: readonly AgreementView[];
  readonly unopened: readonly Unopened[];
  readonly isPending: boolean;
}

/** The agreements to be signed with their texts, and those that this seat cannot open. */
export function useOpened(ids: readonly string[]): Opened {
  const contracts = useQueries({
    queries: ids.map((contractId) => orpc.signing.get.queryOptions({ input: { contractId }, ...once })),
  });
  const agreements = useQueries({
    queries: ids.map((contractId) => orpc.signing.agreement.queryOptions({ input: { contractId }, ...once })),
  });
  const both = ids.map((contractId, at) => ({
    contractId,
    at,
    contract: contracts[at]?.data,
    agreement: agreements[at]?.data,
    error: contracts[at]?.error ?? agreements[at]?.error,
  }));
  const whole = both.filter(({ error }) => !error);
  return {
    contracts: whole.flatMap(({ contract }) => contract ?? []),
    agreements: whole.flatMap(({ agreement }) => agreement ?? []),
    unopened: both
      .filter(({ error }) => error)
      .map(({ contractId, at, contract, error }) => ({
        contractId,
        name: contract ? `${contract.residentName}的协议` : `第 ${at + 1} 份协议`,
        error,
        onRetry: () => {
          void contracts[at]?.refetch();
          void agreements[at]?.refetch();
        },
      })),
    isPending: whole.some(({ contract, agreement }) => !contract || !agreement),
  };
}
