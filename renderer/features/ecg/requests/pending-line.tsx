import { Link } from 'wouter';
import type { EcgRequestView } from '../../../../contract/ecg-views.ts';
import styles from '../ecg.module.css';
import { ecgPath } from '../ecg-path.ts';
import { momentText } from '../time-words.ts';
import { requestStateLabels, urgencyLabels } from './request-words.ts';

/** A request that has no report yet. */
export function PendingLine({ request }: { readonly request: EcgRequestView }) {
  const { ecgId, residentName, urgency, state, question, requestedAtMs } = request;
  return (
    <div className={styles.who}>
      <Link href={ecgPath(ecgId)}>{residentName}</Link>
      <b>{urgencyLabels[urgency]}</b>
      <span>{requestStateLabels[state]}</span>
      <span>{question}</span>
      <span className={styles.quiet}>{momentText(requestedAtMs)} 申请</span>
    </div>
  );
}
