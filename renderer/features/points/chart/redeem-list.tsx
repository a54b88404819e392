import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { BenefitView, PointsView } from '../../../../contract/points.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import styles from './points.module.css';
import { usePointsAct } from './use-points.ts';

/** 兑换: what is listed, with what is left of it. */
export function RedeemList({ points }: { readonly points: PointsView }) {
  const benefits = useQuery(orpc.points.benefits.queryOptions());
  const listed = benefits.data?.filter((benefit) => benefit.listed) ?? [];
  return (
    <Panel title="兑换">
      <FaultSentence error={benefits.error} onRetry={() => void benefits.refetch()} />
      {benefits.data && listed.length === 0 && (
        <Empty title="还没有可兑换的服务" hint="请院长或公卫人员在“积分兑换”页面上架。" />
      )}
      <ul className={styles.rows}>
        {listed.map((benefit) => (
          <Benefit key={benefit.benefitId} benefit={benefit} points={points} />
        ))}
      </ul>
    </Panel>
  );
}

interface BenefitProps {
  readonly benefit: BenefitView;
  readonly points: PointsView;
}

function Benefit({ benefit, points: { residentId, balance } }: BenefitProps) {
  const { benefitId, title, points, left } = benefit;
  // One id for each redemption: a click that is repeated while the first is under way redeems once.
  const [movementId, setMovementId] = useState(() => crypto.randomUUID());
  const redeem = usePointsAct(
    () => node.points.redeem({ residentId, benefitId, movementId }),
    `已兑换“${title}”`,
    () => setMovementId(crypto.randomUUID()),
  );
  return (
    <li>
      <span>{title}</span>
      <span className={styles.figure}>
        {points} 分 <span className={styles.quiet}>剩 {left} 份</span>
      </span>
      <Popconfirm
        title={`扣 ${points} 分，兑换“${title}”？`}
        okText="兑换"
        onConfirm={() => redeem.mutate(undefined)}
      >
        <Button disabled={left < 1 || balance.usable < points} loading={redeem.isPending}>
          兑换
        </Button>
      </Popconfirm>
      <FaultSentence error={redeem.error} />
    </li>
  );
}
