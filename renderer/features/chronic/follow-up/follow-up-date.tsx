import { useId } from 'react';
import form from '../../residents/form/form.module.css';

interface FollowUpDateProps {
  readonly today: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** 随访日期: today unless somebody enters what was done on an earlier day. */
export function FollowUpDate({ today, value, onChange }: FollowUpDateProps) {
  const id = useId();
  return (
    <div className={form.field}>
      <label className={form.label} htmlFor={id}>
        随访日期{value === today ? '（今天）' : '（补录）'}
      </label>
      <input
        id={id}
        className={form.input}
        type="date"
        max={today}
        value={value}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
      />
    </div>
  );
}
