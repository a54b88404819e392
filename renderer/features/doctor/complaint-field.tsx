import { Input } from 'antd';
import { useId } from 'react';
import type { VisitState } from '../../../domain/visits/state.ts';
import styles from './chart.module.css';
import type { NotesEntry } from './use-notes.ts';

interface ComplaintFieldProps {
  readonly visit: VisitState;
  readonly notes: NotesEntry;
  readonly mayWrite: boolean;
}

/** The complaint, often begun by the nurse. */
export function ComplaintField({ visit, notes, mayWrite }: ComplaintFieldProps) {
  const id = useId();
  if (!mayWrite) {
    return (
      <div className={styles.section}>
        <h4>主诉</h4>
        <p className={styles.text}>{visit.complaint ?? '未填写'}</p>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      <label htmlFor={id}>主诉</label>
      <Input
        id={id}
        maxLength={1_000}
        autoComplete="off"
        placeholder="症状和持续时间"
        value={notes.draft.complaint ?? visit.complaint ?? ''}
        onChange={({ target }) => {
          const isBack = target.value === (visit.complaint ?? '');
          notes.write('complaint', isBack ? undefined : target.value);
        }}
      />
    </div>
  );
}
