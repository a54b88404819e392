import type { KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './form.module.css';
import { FormContext, type FormStore } from './form-store.ts';
import { moveOn } from './move-on.ts';

interface FormAreaProps {
  readonly store: FormStore;
  readonly ref?: Ref<HTMLFormElement> | undefined;
  readonly children: ReactNode;
}

/** The fields of one form. Enter goes on to the next field that nothing has filled in yet. */
export function FormArea({ store, ref, children }: FormAreaProps) {
  return (
    <FormContext value={store}>
      <FormFrame ref={ref}>{children}</FormFrame>
    </FormContext>
  );
}

/** The same for fields that are not of a form's store. */
export function FormFrame({ ref, children }: Omit<FormAreaProps, 'store'>) {
  return (
    <form
      className={styles.form}
      data-form=""
      data-takes-codes=""
      ref={ref}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { target } = event;
  if (!(target instanceof Element) || !target.closest('[data-stop]')) return;
  event.preventDefault();
  // The value just taken may have brought more fields, which are drawn when this event is over.
  queueMicrotask(() => moveOn(target));
}
