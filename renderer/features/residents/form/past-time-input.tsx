import { typedPartialDate } from '../../../ui/typed-date.ts';
import styles from './form.module.css';

interface PastTimeInputProps {
  readonly stop: string;
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly onLeave: () => void;
}

/** When something was, as far as it is remembered: a year, a month or a day. */
export function PastTimeInput({ stop, label, value, onWrite, onLeave }: PastTimeInputProps) {
  return (
    <input
      className={styles.input}
      type="text"
      data-stop={stop}
      aria-label={label}
      placeholder="年-月，如 2018-05"
      autoComplete="off"
      maxLength={20}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
      onBlur={() => {
        const date = typedPartialDate(value);
        if (date !== undefined && date !== value) onWrite(date);
        onLeave();
      }}
    />
  );
}
