import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Chart } from '../../../../contract/residents.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { recordPath } from '../record-path.ts';
import { sexAndAge } from '../search/hit-words.ts';
import { ResidentPicker } from '../search/resident-picker.tsx';
import { MergeDecision } from './merge-decision.tsx';
import { beginMerge, type OpenMerge, useOpenMerge } from './open-merges.ts';
import styles from './page.module.css';

interface MergeTabProps {
  readonly chart: Chart;
  /** The record that was asked to be shown beside this one. */
  readonly besideId: string | undefined;
}

/** Two records of one person: side by side, then one of them gives way. Nothing is deleted. */
export function MergeTab({ chart, besideId }: MergeTabProps) {
  const { id, mergedInto } = chart.state;
  const open = useOpenMerge(id);
  useEffect(() => {
    if (besideId !== undefined && besideId !== id) beginMerge(id, besideId);
  }, [id, besideId]);
  const isStanding = mergedInto === null;
  return (
    <Panel title="合并重复的档案">
      {isStanding ? (
        <>
          <p>
            同一个人有两份档案时，选出另一份，左右对照，再决定保留哪一份。合并后两份的记录都在，可以随时撤销。
          </p>
          <ResidentPicker
            label="另一份档案"
            placeholder="另一份档案：姓名、证件号、电话、档案号"
            onPick={(other) => other.id !== id && beginMerge(id, other.id)}
          />
          {open && <Beside key={open.otherId} id={id} open={open} />}
        </>
      ) : (
        <p>本档案已合并到另一份档案，撤销合并后才能再次合并。</p>
      )}
      {chart.mergedFrom.length > 0 && (
        <section>
          <h3>已并入本档案的</h3>
          <ul>
            {chart.mergedFrom.map((from) => (
              <li key={from.id}>
                <Link href={recordPath(from.id)}>
                  {from.name}，{sexAndAge(from)}，档案号 {from.recordNumberShort ?? '未编号'}
                </Link>
                <span className={styles.quiet}> 打开后可以查看原来的内容，或撤销合并。</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

interface BesideProps {
  readonly id: string;
  readonly open: OpenMerge;
}

function Beside({ id, open }: BesideProps) {
  const both = useQuery(
    orpc.residents.sideBySide.queryOptions({
      input: { a: id, b: open.otherId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (both.error) return <FaultSentence error={both.error} onRetry={() => void both.refetch()} />;
  if (!both.data) return <PageSkeleton />;
  return <MergeDecision id={id} both={both.data} open={open} />;
}
