import type { CardDecision } from '../../../../domain/chronic/card/decision.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from './decision.module.css';
import { MissingLine } from './missing-line.tsx';
import { ReasonList } from './reason-list.tsx';
import { TargetPair } from './target-pair.tsx';
import { toneOf } from './tone.ts';

/** What a follow-up was decided to mean: class, what to do now, both targets, when again, and why. */
export function DecisionView({ decision }: { readonly decision: CardDecision }) {
  const { classification, action, referralReasons, nextDue, reasons, missing } = decision;
  return (
    <div className={styles.decision}>
      <p className={styles.class}>
        <StatusMark tone={toneOf(decision)}>{classification.label}</StatusMark>
      </p>
      <p>{action.label}</p>
      {referralReasons.length > 0 && (
        <p className={styles.referral}>转诊原因：{referralReasons.map(({ label }) => label).join('；')}</p>
      )}
      <TargetPair publicHealth={decision.controlled} clinical={decision.clinicalTarget} />
      <p>
        下次随访 <b className={styles.date}>{nextDue}</b> 前
      </p>
      <MissingLine missing={missing} />
      <ReasonList reasons={reasons} />
    </div>
  );
}
