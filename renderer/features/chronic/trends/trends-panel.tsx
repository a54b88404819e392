import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { TrendChart } from './trend-chart.tsx';
import styles from './trends.module.css';

/** How it went, against the targets, and what was changed of the drugs. Nothing is drawn before there are values. */
export function TrendsPanel({ cardId }: { readonly cardId: string }) {
  const trends = useQuery(
    orpc.chronic.trends.queryOptions({
      input: { cardId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
    }),
  );
  if (trends.data && trends.data.series.length === 0) return null;
  return (
    <Panel title="变化趋势">
      <FaultSentence error={trends.error} onRetry={() => void trends.refetch()} />
      {trends.data && <TrendChart {...trends.data} />}
      <ol className={styles.changes}>
        {trends.data?.drugChanges.map(({ localDate, changes }, at) => (
          <li key={localDate}>
            <b>药{at + 1}</b> {localDate}：
            {changes.map(({ name, was, now }) => `${name} ${changeText(was, now)}`).join('；')}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function changeText(was: string | null, now: string | null): string {
  if (was === null) return `开始 ${now}`;
  return now === null ? '停用' : `${was} → ${now}`;
}
