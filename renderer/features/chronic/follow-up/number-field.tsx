import { type ChangeEvent, useId } from 'react';
import form from '../../residents/form/form.module.css';
import { moveOn } from '../../residents/form/move-on.ts';
import { isWhole, tidyDecimal } from '../../vitals/number-entry.ts';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import styles from './follow-up.module.css';
import { textOf } from './typed.ts';

/** A number with its unit. The hand goes on by itself once nothing more could be typed. */
export function NumberField(props: FieldProps<'number'>) {
  const { field, typed, onWrite } = props;
  const id = useId();
  const before = textOf(typed);
  const range = { least: field.min, most: field.max };

  function onChange({ target, currentTarget }: ChangeEvent<HTMLInputElement>) {
    const text = tidyDecimal(target.value, field.decimals, range);
    onWrite(text);
    if (text.length > before.length && isWhole(text, field.decimals, range)) moveOn(currentTarget);
  }

  return (
    <FieldFrame {...props} id={id}>
      <span className={styles.number}>
        <input
          id={id}
          className={form.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={before}
          onChange={onChange}
          {...tiesOf(id, props)}
        />
        <span className={styles.unit}>{field.unit}</span>
      </span>
    </FieldFrame>
  );
}
