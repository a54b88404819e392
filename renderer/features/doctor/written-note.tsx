import type { ReactNode } from 'react';
import { stampMs } from '../../../domain/journal/hybrid-clock.ts';
import type { VisitNote } from '../../../domain/visits/note.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { clinicClock } from '../../ui/clinic-time.ts';
import styles from './chart.module.css';

interface WrittenNoteProps {
  readonly note: VisitNote;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** A note as it stands in the record, with what it said before (修改留痕). */
export function WrittenNote({ note, children }: WrittenNoteProps) {
  const staffName = useStaffName();
  return (
    <div className={styles.note}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.by}>
        {staffName(note.byStaffId)} {clinicClock(stampMs(note.at))}
        {children}
      </p>
      {note.amendments.length > 0 && (
        <details className={styles.amendments}>
          <summary>修改过 {note.amendments.length} 次</summary>
          {note.amendments.map(({ was, reason, byStaffId, at }) => (
            <p key={at}>
              {staffName(byStaffId)} {clinicClock(stampMs(at))}（{reason}）原文：<del>{was}</del>
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
