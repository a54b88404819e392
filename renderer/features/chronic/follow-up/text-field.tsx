import { useId } from 'react';
import form from '../../residents/form/form.module.css';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { textOf } from './typed.ts';

export function TextField(props: FieldProps<'text'>) {
  const { field, typed, onWrite } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id} isWide>
      <input
        id={id}
        className={form.input}
        type="text"
        autoComplete="off"
        maxLength={field.maxLength}
        value={textOf(typed)}
        onChange={({ target }) => onWrite(target.value)}
        {...tiesOf(id, props)}
      />
    </FieldFrame>
  );
}
