import { noGuardian } from './draft.ts';
import styles from './form.module.css';
import { GuardianInputs } from './guardian-inputs.tsx';
import { GuardianSearch } from './guardian-search.tsx';
import { useField, useFieldNotes } from './use-field.ts';

/** 监护人 as a part of the form; empty inputs mean that there is none. */
export function GuardianField() {
  const { value, write, visit } = useField('guardian');
  const { error, warning } = useFieldNotes('guardian');
  return (
    <fieldset className={styles.inner}>
      <legend>监护人</legend>
      {error !== undefined && <div className={`${styles.note} ${styles.wrong}`}>✕ {error}</div>}
      {error === undefined && warning !== undefined && (
        <div className={`${styles.note} ${styles.doubt}`}>! {warning}</div>
      )}
      <GuardianSearch onFound={write} />
      <GuardianInputs value={value ?? noGuardian} onWrite={write} onLeave={visit} />
    </fieldset>
  );
}
