import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import type { EcgRecording } from '../../../../domain/ecg/recording.ts';
import personLine from '../../../ui/person-line.module.css';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from '../ecg.module.css';
import { lostOf, lostText } from '../paper/lead-words.ts';
import type { PrintedPerson } from '../print/print-head.tsx';
import { takenText } from '../time-words.ts';

interface EcgHeadProps {
  readonly ecg: EcgRow;
  readonly person: PrintedPerson;
  readonly recording: EcgRecording | undefined;
  readonly children: ReactNode;
}

/** Whose it is, when and with what it was taken, and what must be known before it is read. */
export function EcgHead({ ecg, person, recording, children }: EcgHeadProps) {
  const lost = recording && lostText(lostOf(recording), recording.rateHz);
  return (
    <header className={`${styles.who} ${styles.wide}`}>
      <h2>
        {ecg.residentId === null ? (
          person.name
        ) : (
          <Link href={`/residents/${encodeURIComponent(ecg.residentId)}`}>{person.name}</Link>
        )}
      </h2>
      <span className={personLine.person}>{person.person}</span>
      <span>{takenText(ecg.takenAt)}</span>
      <span className={styles.quiet}>
        {ecg.deviceModel ?? '设备未注明'}　{Math.round(ecg.durationMs / 1000)} 秒　{ecg.rateHz} Hz
        {ecg.origin === 'imported' && '　导入'}
      </span>
      {ecg.quality === 'display' && <StatusMark tone="warn">监护显示波形，不作诊断测量</StatusMark>}
      {lost !== undefined && <StatusMark tone="warn">{lost}</StatusMark>}
      {ecg.withdrawn && <StatusMark tone="danger">已作废：{ecg.withdrawn.reason}</StatusMark>}
      <span className={styles.spring} />
      {children}
    </header>
  );
}
