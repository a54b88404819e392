import { useState } from 'react';
import { useParams } from 'wouter';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { faultOf } from '../../../client/errors.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { FamilyPanel } from '../family/family-panel.tsx';
import { TrendsPanel } from '../trends/trends-panel.tsx';
import { useCard, useChronicChanges } from '../use-chronic.ts';
import { CallsPanel } from './calls-panel.tsx';
import styles from './card.module.css';
import { type CardDialog, CardDialogs } from './card-dialogs.tsx';
import { CardHead } from './card-head.tsx';
import { CheckUpsPanel } from './check-ups-panel.tsx';
import { ConclusionPanel } from './conclusion-panel.tsx';
import { ConflictsPanel } from './conflicts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { StandingPanel } from './standing-panel.tsx';

/** 慢病卡: how one person stands, why, what was done, and what comes next. */
export function CardPage() {
  const { id = '' } = useParams();
  const card = useCard(id);
  useChronicChanges();
  if (card.data) return <OneCard card={card.data} />;
  if (card.error === null) return <PageSkeleton />;
  return faultOf(card.error).code === 'NOT_FOUND' ? (
    <Empty title="没有这张慢病卡" hint="地址可能写错了。请从随访任务或居民档案打开。" />
  ) : (
    <FaultSentence error={card.error} onRetry={() => void card.refetch()} />
  );
}

function OneCard({ card }: { readonly card: CardView }) {
  const [dialog, setDialog] = useState<CardDialog>();
  const { cardId } = card.state;
  return (
    <div className={styles.page}>
      <CardHead card={card} isResting={dialog !== undefined} onDialog={setDialog} />
      <div className={styles.body}>
        <div className={styles.column}>
          <ConflictsPanel card={card} onDialog={setDialog} />
          <ConclusionPanel card={card} onDialog={setDialog} />
          <StandingPanel card={card} />
          <CallsPanel card={card} />
          <CheckUpsPanel card={card} onDialog={setDialog} />
        </div>
        <div className={styles.column}>
          <TrendsPanel cardId={cardId} />
          <HistoryPanel card={card} onDialog={setDialog} />
          <FamilyPanel cardId={cardId} />
        </div>
      </div>
      {dialog && <CardDialogs card={card} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
