import { useId } from 'react';
import formStyles from '../form/form.module.css';
import styles from './page.module.css';

interface ReasonFieldProps {
  /** `修改原因` */
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** What is wrong with it, once it is time to say so. */
  readonly fault?: string | undefined;
}

/** Why a record is changed (修改留痕): nothing is saved without it. */
export function ReasonField({ label, value, onChange, fault }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className={styles.reason}>
      <div className={formStyles.label}>
        <label htmlFor={id}>
          <span className={formStyles.needed}>{label}（会留下记录）</span>
        </label>
        <span className={formStyles.wrong} id={`${id}-note`}>
          {fault !== undefined && `✕ ${fault}`}
        </span>
      </div>
      <input
        className={formStyles.input}
        id={id}
        type="text"
        data-stop="reason"
        autoComplete="off"
        maxLength={200}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
