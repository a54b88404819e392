import type { CardView } from '../../../../contract/chronic-views.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';
import styles from './card.module.css';
import type { CardDialog } from './card-dialogs.tsx';
import { FollowUpLine } from './follow-up-line.tsx';

interface HistoryPanelProps {
  readonly card: CardView;
  readonly onDialog: (dialog: CardDialog) => void;
}

/** Every follow-up, newest first, as it was decided then. */
export function HistoryPanel({ card, onDialog }: HistoryPanelProps) {
  const { followUps } = card.state;
  return (
    <Panel title={`随访记录（${followUps.filter(({ withdrawn }) => withdrawn === null).length}）`}>
      {followUps.length === 0 && <Empty title="还没有随访" hint="按 F8 做首次随访。" />}
      <ol className={styles.history}>
        {followUps.toReversed().map((followUp) => (
          <FollowUpLine key={followUp.followUpId} card={card} followUp={followUp} onDialog={onDialog} />
        ))}
      </ol>
    </Panel>
  );
}
