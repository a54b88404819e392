import { Button } from 'antd';
import { Link } from 'wouter';
import type { CardLine } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { cardPath } from '../chronic-path.ts';
import { toneOf } from '../decision/tone.ts';
import { dueText } from '../due/due-words.ts';
import styles from './cards.module.css';

interface CardRowProps {
  readonly card: CardLine;
  /** Another open card of the same disease, after a merge of records. */
  readonly hasTwin: boolean;
  readonly onFollowUp: () => void;
}

/** One card in a chart: how it stands, when it is due, and the way to follow it up. */
export function CardRow({ card, hasTwin, onFollowUp }: CardRowProps) {
  const { cardId, disease, status, due, last, marks } = card;
  return (
    <div className={styles.row}>
      <Link href={cardPath(cardId)}>{DISEASES[disease]}</Link>
      {status === 'closed' && <span className={styles.quiet}>已结案</span>}
      {hasTwin && <StatusMark tone="warn">重复建卡，请结案一张</StatusMark>}
      {marks.grade && <span>{marks.grade.label}</span>}
      {last && <StatusMark tone={toneOf(last.decision)}>{last.decision.classification.label}</StatusMark>}
      {due && (
        <span className={due.overdueDays > 0 ? styles.overdue : styles.quiet}>
          {dueText({ due }, clinicDate(Date.now()))}
        </span>
      )}
      <span className={styles.spring} />
      {status === 'open' && (
        <Button size="small" aria-label={`${DISEASES[disease]}随访`} onClick={onFollowUp}>
          随访
        </Button>
      )}
    </div>
  );
}
