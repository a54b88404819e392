import { useQuery } from '@tanstack/react-query';
import { markLabels } from '../../../../domain/chronic/health-marks.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import styles from './page.module.css';

/** 个人健康标识: what everybody who opens the record should see first, and from where it was taken. */
export function HealthMarks({ id }: { readonly id: string }) {
  const marks = useQuery(orpc.residents.marks.queryOptions({ input: { id } }));
  return (
    <section aria-label="个人健康标识">
      <h3 className={styles.groupTitle}>个人健康标识</h3>
      <FaultSentence error={marks.error} onRetry={() => void marks.refetch()} />
      {marks.data?.length === 0 && <p className={styles.quiet}>没有可以自动提取的标识。</p>}
      <dl className={styles.marks}>
        {marks.data?.map(({ kind, text, from }) => (
          <div key={`${kind} ${text}`}>
            <dt>{markLabels[kind]}</dt>
            <dd>
              <b>{text}</b> <span className={styles.quiet}>来源：{from}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
