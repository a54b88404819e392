import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import styles from './contract.module.css';
import { ContractActs } from './contract-acts.tsx';
import { ContractFacts } from './contract-facts.tsx';
import { ContractHistory } from './contract-history.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { FeesPanel } from './fees-panel.tsx';
import { TasksPanel } from './tasks-panel.tsx';

/** Everything of one contract, on its own page and in the resident's chart. */
export function ContractDetail({ contractId }: { readonly contractId: string }) {
  const contract = useQuery(orpc.signing.get.queryOptions({ input: { contractId } }));
  if (contract.error) {
    return <FaultSentence error={contract.error} onRetry={() => void contract.refetch()} />;
  }
  if (!contract.data) return <PageSkeleton />;
  const { clash } = contract.data;
  return (
    <div className={styles.detail}>
      {clash && (
        <Sentence tone="danger">
          与另一份协议冲突（{clash.teamName} {clash.doctorName}，{clash.from} 至 {clash.until}
          ）。请在“待处理”里决定保留哪一份。
        </Sentence>
      )}
      <ContractFacts contract={contract.data}>
        <ContractActs contract={contract.data} />
      </ContractFacts>
      <div className={styles.columns}>
        <div className={styles.column}>
          <TasksPanel contract={contract.data} />
          <FeesPanel contract={contract.data} />
          <ContractHistory contractId={contractId} />
        </div>
        <DocumentPanel contract={contract.data} />
      </div>
    </div>
  );
}
