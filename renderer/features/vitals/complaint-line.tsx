import { Input } from 'antd';
import { useId } from 'react';
import styles from './vitals-form.module.css';

interface ComplaintLineProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The nurse hears it first. The focus comes here after the last measure. */
export function ComplaintLine({ text, onText }: ComplaintLineProps) {
  const id = useId();
  return (
    <div className={styles.complaint}>
      <label htmlFor={id}>主诉</label>
      <Input
        id={id}
        data-after-measures
        maxLength={1_000}
        placeholder="症状和持续时间，如：头晕 3 天"
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}
