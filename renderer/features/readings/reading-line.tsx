import type { ReactNode } from 'react';
import type { ReadingRow } from '../../../contract/readings.ts';
import { clockNote, clockText, readingText } from './reading-words.ts';
import styles from './readings.module.css';

interface ReadingLineProps {
  readonly row: ReadingRow;
  readonly today: string;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** One reading: when, from which device, what it said, and what speaks against it. */
export function ReadingLine({ row, today, children }: ReadingLineProps) {
  const note = clockNote(row);
  const time = row.isStored ? row.measuredAt : row.arrivedAt;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.time}>{time === null ? '时间不明' : clockText(time, today)}</span>
        <span className={styles.device}>
          {row.deviceName}
          {row.user !== null && `　用户 ${row.user}`}
        </span>
      </div>
      <b className={styles.values}>{readingText(row)}</b>
      {note !== undefined && <p className={styles.warn}>! {note}</p>}
      {row.remarks.map((remark) => (
        <p key={remark} className={styles.warn}>
          ! {remark}
        </p>
      ))}
      {row.errors.map(({ field, sentence }) => (
        <p key={field} className={styles.danger}>
          ✕ {sentence}
        </p>
      ))}
      <div className={styles.acts}>{children}</div>
    </li>
  );
}
