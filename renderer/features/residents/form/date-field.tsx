import { ageText } from '../../../../domain/residents/age.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { useFormState } from './form-store.ts';
import type { TextFieldProps } from './text-field.tsx';
import { useField, useInputTies } from './use-field.ts';

/** A date, typed as eight digits or with any separators. */
export function DateField({ name, width, needed }: TextFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const today = useFormState((state) => state.today);
  const age = name === 'birthDate' ? ageText(typedDate(value) ?? '', today) : '';
  return (
    <FieldFrame name={name} ties={ties} width={width} needed={needed} hint={age}>
      <input
        className={styles.input}
        type="text"
        value={value}
        maxLength={20}
        autoComplete="off"
        inputMode="numeric"
        placeholder="如 19800315"
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          const date = typedDate(value);
          if (date !== undefined && date !== value) write(date);
          visit();
        }}
        {...ties}
      />
    </FieldFrame>
  );
}
