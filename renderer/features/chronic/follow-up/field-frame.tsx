import type { ReactNode } from 'react';
import type { FormField } from '../../../../domain/chronic/forms/field.ts';
import form from '../../residents/form/form.module.css';
import type { FieldProps } from './field-props.ts';

interface FieldFrameProps extends Pick<FieldProps<FormField['kind']>, 'field' | 'origin' | 'last' | 'fault'> {
  readonly id: string;
  /** Several inputs under one label. */
  readonly isGroup?: boolean;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Label, input, and one line for what is to be said: what is wrong, where it comes from, or how it was. */
export function FieldFrame(props: FieldFrameProps) {
  const { field, origin, last, fault, id, isGroup = false, isWide = false, children } = props;
  const look = `${form.field} ${isWide ? form.wide : ''}`;
  const name = <span className={field.required ? form.needed : ''}>{field.label}</span>;
  const said = origin ?? (last === undefined ? undefined : `上次：${last}`);
  const note = (
    <div className={`${form.note} ${fault === undefined ? '' : form.wrong}`} id={`${id}-note`}>
      {fault === undefined ? said : `✕ ${fault}`}
    </div>
  );
  return isGroup ? (
    <fieldset className={look}>
      <legend className={form.label}>{name}</legend>
      {children}
      {note}
    </fieldset>
  ) : (
    <div className={look}>
      <label className={form.label} htmlFor={id}>
        {name}
      </label>
      {children}
      {note}
    </div>
  );
}

/** What ties an input to its label, to what is said of it, and to the way that Enter takes through the form. */
export function tiesOf(
  id: string,
  { field, origin, fault }: Pick<FieldFrameProps, 'field' | 'origin' | 'fault'>,
) {
  return {
    'aria-describedby': `${id}-note`,
    'aria-invalid': fault !== undefined,
    'data-stop': field.key,
    'data-derived': origin === undefined ? undefined : '',
  } as const;
}
