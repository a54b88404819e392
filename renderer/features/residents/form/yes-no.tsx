import { useId } from 'react';
import styles from './form.module.css';

interface YesNoProps {
  readonly stop: string;
  /** undefined: nobody asked yet. */
  readonly value: boolean | undefined;
  readonly onPick: (value: boolean | undefined) => void;
  readonly onLeave: () => void;
}

const answers = [
  { key: '1', label: '无', value: false },
  { key: '2', label: '有', value: true },
] as const;

/** 1 无 2 有, as the form prints it; Delete makes it unasked again. */
export function YesNo({ stop, value, onPick, onLeave }: YesNoProps) {
  const group = useId();
  return (
    <div className={styles.segments} data-stop={stop}>
      {answers.map((answer) => (
        <label className={styles.segment} key={answer.key}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={value === answer.value}
            onChange={() => onPick(answer.value)}
            onKeyDown={({ key }) => {
              const picked = answers.find((one) => one.key === key);
              if (picked) onPick(picked.value);
              else if (key === 'Delete' || key === 'Backspace') onPick(undefined);
            }}
            onBlur={onLeave}
          />
          <span className={styles.key}>{answer.key}</span>
          {answer.label}
        </label>
      ))}
    </div>
  );
}
