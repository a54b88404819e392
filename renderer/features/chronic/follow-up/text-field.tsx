import { useId } from 'react';
import form from '../../residents/form/form.module.css';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { textOf } from './typed.ts';

/** 2026年12月31日 */
const LONGEST_DATE = 11;

/** Words, or a date as it is typed at a desk: 20260301 or 2026-3-1. */
export function TextField(props: FieldProps<'text' | 'date'>) {
  const { field, typed, onWrite } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id} isWide={field.kind === 'text'}>
      <input
        id={id}
        className={form.input}
        type="text"
        autoComplete="off"
        maxLength={field.kind === 'text' ? field.maxLength : LONGEST_DATE}
        value={textOf(typed)}
        onChange={({ target }) => onWrite(target.value)}
        {...tiesOf(id, props)}
      />
    </FieldFrame>
  );
}
