import type { PointsView } from '../../../../contract/points.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { ActList } from './act-list.tsx';
import { MovementTable } from './movement-table.tsx';
import styles from './points.module.css';
import { RedeemList } from './redeem-list.tsx';
import { usePoints } from './use-points.ts';

/** 积分: what somebody has, what earns more, what it is good for, and every movement. */
export function PointsTab({ residentId }: { readonly residentId: string }) {
  const points = usePoints(residentId);
  return (
    <div className={styles.tab}>
      <FaultSentence error={points.error} onRetry={() => void points.refetch()} />
      {points.isPending && !points.error && <PageSkeleton />}
      {points.data && (
        <>
          <BalancePanel points={points.data} />
          <div className={styles.beside}>
            <ActList points={points.data} />
            <RedeemList points={points.data} />
          </div>
          <MovementTable points={points.data} />
        </>
      )}
    </div>
  );
}

function BalancePanel({ points }: { readonly points: PointsView }) {
  const { balance, usableFrom, overdrawnYears } = points;
  return (
    <Panel>
      <dl className={styles.balance}>
        <Figure label="可用积分" value={balance.usable} isMain />
        <Figure label={`待用（${usableFrom} 起可用）`} value={balance.waiting} />
        <Figure label="已过期" value={balance.expired} />
      </dl>
      {overdrawnYears.length > 0 && (
        <Sentence tone="danger">
          {overdrawnYears.join('、')} 年的积分在两处同时兑换，已透支。请核对后冲正其中一笔兑换。
        </Sentence>
      )}
    </Panel>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly isMain?: boolean;
}

function Figure({ label, value, isMain = false }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-main={isMain}>{value}</dd>
    </div>
  );
}
