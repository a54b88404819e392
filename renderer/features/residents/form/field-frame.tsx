import type { ReactNode } from 'react';
import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import type { FormKey } from './draft.ts';
import styles from './form.module.css';
import { type InputTies, useFieldNotes } from './use-field.ts';

export type FieldWidth = 'third' | 'half' | 'broad' | 'wide';

interface FieldFrameProps {
  readonly name: FormKey;
  readonly ties: InputTies;
  readonly width?: FieldWidth | undefined;
  /** Without it nobody can be registered. */
  readonly needed?: boolean | undefined;
  /** Several inputs under one label. */
  readonly group?: boolean;
  /** Said while nothing is wrong. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

const widths: Readonly<Record<FieldWidth, string>> = {
  third: '',
  half: styles.half ?? '',
  broad: styles.broad ?? '',
  wide: styles.wide ?? '',
};

/** Label, input, and one line for what is to be said: a wrong value, a doubt, or a hint. */
export function FieldFrame(props: FieldFrameProps) {
  const { name, ties, width = 'third', needed = false, group = false, hint, children } = props;
  const mark = needed ? styles.needed : ties['data-derived'] === '' ? styles.derived : '';
  const label = <span className={mark}>{fieldLabels[name]}</span>;
  const look = `${styles.field} ${widths[width]}`;
  const note = <FieldNote name={name} id={ties['aria-describedby']} hint={hint} />;
  if (group) {
    return (
      <fieldset className={look}>
        <legend className={styles.label}>{label}</legend>
        {children}
        {note}
      </fieldset>
    );
  }
  return (
    <div className={look}>
      <label className={styles.label} htmlFor={ties.id}>
        {label}
      </label>
      {children}
      {note}
    </div>
  );
}

interface FieldNoteProps {
  readonly name: FormKey;
  readonly id: string;
  readonly hint: ReactNode;
}

function FieldNote({ name, id, hint }: FieldNoteProps) {
  const { error, warning } = useFieldNotes(name);
  if (error !== undefined) {
    return (
      <div className={`${styles.note} ${styles.wrong}`} id={id}>
        ✕ {error}
      </div>
    );
  }
  return (
    <div className={`${styles.note} ${warning === undefined ? '' : styles.doubt}`} id={id}>
      {warning === undefined ? hint : `! ${warning}`}
    </div>
  );
}
