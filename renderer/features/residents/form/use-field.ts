import { useId } from 'react';
import type { Draft, FormKey } from './draft.ts';
import { errorOf, useForm, useFormState, visitField, warningOf, writeField } from './form-store.ts';

/** Fields whose draft is a line of text: texts, numbers, dates and single codes. */
export type TextKey = { [Key in FormKey]: Draft[Key] extends string ? Key : never }[FormKey];

export interface BoundField<Key extends FormKey> {
  readonly value: Draft[Key];
  readonly write: (value: Draft[Key]) => void;
  readonly visit: () => void;
  readonly isDerived: boolean;
}

/** A field of the form around: its value, and how to write it. Only this field is drawn anew when it changes. */
export function useField<Key extends FormKey>(key: Key): BoundField<Key> {
  const store = useForm();
  return {
    value: useFormState(({ draft }) => draft[key]),
    isDerived: useFormState(({ derived }) => derived.has(key)),
    write: (value) => writeField(store, key, value),
    visit: () => visitField(store, key),
  };
}

export function useFieldNotes(key: FormKey) {
  return {
    error: useFormState((state) => errorOf(state, key)),
    warning: useFormState((state) => warningOf(state, key)),
  };
}

/** What ties an input to its label and to what is said of it. */
export interface InputTies {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'data-stop': string;
  readonly 'data-derived': '' | undefined;
}

export function useInputTies(key: FormKey): InputTies {
  const id = useId();
  const isWrong = useFormState((state) => errorOf(state, key) !== undefined);
  const isDerived = useFormState(({ derived }) => derived.has(key));
  return {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': isWrong,
    'data-stop': key,
    'data-derived': isDerived ? '' : undefined,
  };
}
