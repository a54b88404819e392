import { useId, useState } from 'react';
import { typedDate } from '../../../ui/typed-date.ts';
import form from '../../residents/form/form.module.css';

interface FollowUpDateProps {
  readonly today: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** 随访日期: today unless somebody types an earlier day, with or without separators. */
export function FollowUpDate({ today, value, onChange }: FollowUpDateProps) {
  const id = useId();
  /** Undefined: nobody is typing. */
  const [text, setText] = useState<string>();
  const dayOf = (typed: string) => {
    const day = typedDate(typed);
    return day !== undefined && day <= today ? day : undefined;
  };
  const isWrong = text !== undefined && dayOf(text) === undefined;
  return (
    <div className={form.field}>
      <label className={form.label} htmlFor={id}>
        随访日期{value === today ? '（今天）' : '（补录）'}
      </label>
      <input
        id={id}
        className={form.input}
        type="text"
        maxLength={20}
        autoComplete="off"
        inputMode="numeric"
        aria-invalid={isWrong}
        value={text ?? value}
        onChange={({ target }) => {
          setText(target.value);
          const day = dayOf(target.value);
          if (day !== undefined) onChange(day);
        }}
        // What is no day of the past leaves the last one that was.
        onBlur={() => setText(undefined)}
      />
      {isWrong && <span className={form.wrong}>✕ 日期不能晚于今天，如 {today.replaceAll('-', '')}。</span>}
    </div>
  );
}
