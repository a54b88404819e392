import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { momentText } from '../../residents/page/moment-text.ts';
import styles from './contract.module.css';

/** What happened to a contract, by whom. */
export function ContractHistory({ contractId }: { readonly contractId: string }) {
  const history = useQuery(orpc.signing.history.queryOptions({ input: { contractId } }));
  return (
    <Panel title="经过">
      <FaultSentence error={history.error} onRetry={() => void history.refetch()} />
      <ol className={styles.history}>
        {history.data?.map(({ entry, atMs, staffName, title, detail }) => (
          <li key={entry}>
            <span className={styles.quiet}>{momentText(atMs)}</span>
            <span>
              <b>{title}</b>
              {detail !== null && `　${detail}`}
            </span>
            <span className={styles.quiet}>{staffName}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
