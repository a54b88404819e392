import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './plain.module.css';

interface FrameProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value, or undefined. */
  readonly wrong?: string | undefined;
}

type TextFieldProps = FrameProps & Omit<ComponentProps<'input'>, 'className' | 'id'>;
type SelectFieldProps = FrameProps & Omit<ComponentProps<'select'>, 'className' | 'id'>;

/** A labelled input of the pages before log-in. */
export function TextField({ label, hint, wrong, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} wrong={wrong}>
      <input
        className={styles.input}
        id={id}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        {...input}
      />
    </FieldFrame>
  );
}

/** A labelled choice of the pages before log-in; the options are its children. */
export function SelectField({ label, hint, wrong, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} wrong={wrong}>
      <select
        className={styles.input}
        id={id}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        {...select}
      />
    </FieldFrame>
  );
}

function FieldFrame({
  id,
  label,
  hint,
  wrong,
  children,
}: FrameProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      <div id={`${id}-note`}>
        {wrong === undefined ? (
          hint !== undefined && <span className={styles.hint}>{hint}</span>
        ) : (
          <span className={styles.wrong}>✕ {wrong}</span>
        )}
      </div>
    </div>
  );
}
