import type { HistoryItem } from '../../../../contract/residents.ts';
import { roleLabels, roles } from '../../../../domain/staff/roles.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { momentText } from './moment-text.ts';
import styles from './page.module.css';
import { useHistory } from './use-chart.ts';

/** 修改留痕: every change of the record, newest first: who, when, where, what was and what is. */
export function HistoryTab({ id }: { readonly id: string }) {
  const history = useHistory(id);
  return (
    <Panel>
      <FaultSentence error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && !history.error && <PageSkeleton />}
      {history.data?.length === 0 && <Empty title="还没有记录" />}
      <ol className={styles.history}>
        {history.data?.map((item) => (
          <Item key={item.entry} item={item} />
        ))}
      </ol>
    </Panel>
  );
}

function Item({ item }: { readonly item: HistoryItem }) {
  const role = roles.find((known) => known === item.role);
  return (
    <li>
      <div className={styles.what}>
        <strong>{item.title}</strong>
        <span>{momentText(item.atMs)}</span>
        <span>{role ? `${item.staffName}（${roleLabels[role]}） ${item.seatName}` : '系统'}</span>
        {item.reason !== null && <span className={styles.quiet}>原因：{item.reason}</span>}
      </div>
      {item.changes.length > 0 && (
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">原来</th>
              <th scope="col">改为</th>
            </tr>
          </thead>
          <tbody>
            {item.changes.map(({ field, label, was, now }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  <del>{was}</del>
                </td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
