import { Button } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { DecisionView } from '../decision/decision-view.tsx';
import { dueText } from '../due/due-words.ts';
import styles from './card.module.css';
import type { CardDialog } from './card-dialogs.tsx';
import { FirstVisitLine } from './first-visit-line.tsx';

interface ConclusionPanelProps {
  readonly card: CardView;
  readonly onDialog: (dialog: CardDialog) => void;
}

/** How the person stands since the last follow-up, why, and what stands out. */
export function ConclusionPanel({ card, onDialog }: ConclusionPanelProps) {
  const { state, due } = card;
  const last = state.followUps.findLast(({ withdrawn }) => withdrawn === null);
  const referralId = due?.openReferralId;
  return (
    <Panel title={last ? `上次随访 ${last.localDate}` : '还没有随访'}>
      {due && due.overdueDays >= 0 && (
        <Sentence tone={due.overdueDays > 0 ? 'danger' : 'warn'}>
          随访{dueText({ due }, last?.localDate ?? '')}。
        </Sentence>
      )}
      {card.firstVisit && <FirstVisitLine firstVisit={card.firstVisit} />}
      {referralId != null && (
        <Sentence tone="warn">
          转诊结果还没有随访。
          <Button type="link" onClick={() => onDialog({ is: 'referral', followUpId: referralId })}>
            记录转诊结果
          </Button>
        </Sentence>
      )}
      {last ? (
        <DecisionView decision={last.decision} />
      ) : (
        card.firstVisit === null && <p className={styles.quiet}>建卡当天即应首次随访。</p>
      )}
    </Panel>
  );
}
