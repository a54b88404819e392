import { useQuery } from '@tanstack/react-query';
import type { ContractView } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { AgreementText } from '../document/agreement-text.tsx';
import { PrintAgreements } from '../document/print-agreements.tsx';

/** The agreement as it was signed, or why it cannot be shown. */
export function DocumentPanel({ contract }: { readonly contract: ContractView }) {
  const { contractId, textHash, signatures } = contract;
  const agreement = useQuery(
    orpc.signing.agreement.queryOptions({
      input: { contractId },
      enabled: textHash !== null,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (textHash === null) {
    return (
      <Panel title="协议">
        <Empty title="协议还没有生成" hint="生成编号和全文后才能签字。" />
      </Panel>
    );
  }
  return (
    <Panel
      title={signatures.length === 2 ? '协议' : '协议（未签全）'}
      actions={agreement.data && <PrintAgreements agreements={[agreement.data]} />}
    >
      <FaultSentence error={agreement.error} onRetry={() => void agreement.refetch()} />
      {agreement.isPending && !agreement.error && <PageSkeleton />}
      {agreement.data && <AgreementText agreement={agreement.data} />}
    </Panel>
  );
}
