import { Button } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import type { FollowUp } from '../../../../domain/chronic/card/state.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { MissingLine } from '../decision/missing-line.tsx';
import { ReasonList } from '../decision/reason-list.tsx';
import { toneOf } from '../decision/tone.ts';
import { valueText } from '../follow-up/value-text.ts';
import { useManages } from '../use-chronic.ts';
import styles from './card.module.css';
import type { CardDialog } from './card-dialogs.tsx';
import { headlineOf } from './headline.ts';

interface FollowUpLineProps {
  readonly card: CardView;
  readonly followUp: FollowUp;
  readonly onDialog: (dialog: CardDialog) => void;
}

/** One follow-up: its headline, and behind it everything that was written and why it was decided so. */
export function FollowUpLine({ card, followUp, onDialog }: FollowUpLineProps) {
  const { followUpId, localDate, values, decision, staffId, withdrawn, referralResult } = followUp;
  const manages = useManages();
  const packs = [...new Set(decision.decidedBy.map(({ packId, packVersion }) => `${packId} ${packVersion}`))];
  return (
    <li className={withdrawn === null ? '' : styles.withdrawn}>
      <details>
        <summary>
          <b className={styles.date}>{localDate}</b>
          <StatusMark tone={toneOf(decision)}>{decision.classification.label}</StatusMark>
          <span>{headlineOf(values)}</span>
          <span className={styles.quiet}>{card.staffNames[staffId]}</span>
        </summary>
        <dl className={styles.written}>
          {card.form.map((field) => {
            const value = values[field.key];
            return value === undefined ? null : (
              <div key={field.key}>
                <dt>{field.label}</dt>
                <dd>{valueText(field, value)}</dd>
              </div>
            );
          })}
        </dl>
        <p>
          {decision.action.label}；下次 {decision.nextDue} 前
        </p>
        <MissingLine missing={decision.missing} />
        <ReasonList reasons={decision.reasons} />
        <p className={styles.quiet}>依据政策包 {packs.join('、')}</p>
        {withdrawn === null && manages && (
          <Button size="small" onClick={() => onDialog({ is: 'withdraw', followUpId })}>
            作废这次随访
          </Button>
        )}
      </details>
      {withdrawn !== null && <p>已作废：{withdrawn}</p>}
      {decision.referralReasons.length > 0 && withdrawn === null && (
        <p className={referralResult === null ? styles.referral : ''}>
          转诊（{decision.referralReasons.map(({ label }) => label).join('；')}）：
          {referralResult ?? (
            <Button type="link" size="small" onClick={() => onDialog({ is: 'referral', followUpId })}>
              记录转诊结果
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
