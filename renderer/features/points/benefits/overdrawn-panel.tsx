import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { recordPath } from '../../residents/record-path.ts';

/** 待处理: ledgers that were spent twice while two nodes were apart. Nothing is shown while there are none. */
export function OverdrawnPanel() {
  const { data = [], error, refetch } = useQuery(orpc.points.overdrawn.queryOptions());
  if (data.length === 0 && !error) return null;
  return (
    <Panel title="待处理：透支的积分账">
      <FaultSentence error={error} onRetry={() => void refetch()} />
      <CutList count={data.length} />
      {data.length > 0 && (
        <Sentence tone="warn">
          同一笔积分在两处离线时都兑换了。请打开档案的“积分”，核对后冲正其中一笔。
        </Sentence>
      )}
      <ul>
        {data.map(({ resident, years }) => (
          <li key={resident.id}>
            <Link href={recordPath(resident.id)}>{resident.name}</Link>（{years.join('、')} 年）
          </li>
        ))}
      </ul>
    </Panel>
  );
}
