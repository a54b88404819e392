import { FieldFrame, type FieldWidth } from './field-frame.tsx';
import styles from './form.module.css';
import { type TextKey, useField, useInputTies } from './use-field.ts';

export interface TextFieldProps {
  readonly name: TextKey;
  readonly width?: FieldWidth;
  readonly needed?: boolean;
  readonly digits?: boolean;
  readonly hint?: string;
}

/** One line of text. */
export function TextField({ name, width, needed, digits = false, hint }: TextFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  return (
    <FieldFrame name={name} ties={ties} width={width} needed={needed} hint={hint}>
      <input
        className={styles.input}
        type="text"
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        inputMode={digits ? 'tel' : 'text'}
        onChange={(event) => write(event.target.value)}
        onBlur={visit}
        {...ties}
      />
    </FieldFrame>
  );
}

/** Several lines; Enter moves on, Shift+Enter begins a new line. */
export function NoteField({ name, width = 'wide' }: TextFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  return (
    <FieldFrame name={name} ties={ties} width={width}>
      <textarea
        className={styles.input}
        value={value}
        maxLength={500}
        onChange={(event) => write(event.target.value)}
        onBlur={visit}
        {...ties}
      />
    </FieldFrame>
  );
}
