import { useId, useMemo } from 'react';
import { identityDocumentCodes } from '../../../../domain/codes/identity-document.ts';
import { relationCodes } from '../../../../domain/codes/relation.ts';
import { ComboBox } from './combo-box.tsx';
import type { GuardianDraft } from './draft.ts';
import styles from './form.module.css';
import { keyedEntries } from './match-code.ts';

interface GuardianInputsProps {
  readonly value: GuardianDraft;
  readonly onWrite: (value: GuardianDraft) => void;
  readonly onLeave?: () => void;
}

const lines = [
  { key: 'name', label: '监护人姓名', length: 60 },
  { key: 'phone', label: '监护人电话', length: 20 },
  { key: 'idNumber', label: '监护人证件号码', length: 40 },
] as const;

/** Who answers for a child: name, what they are to the child, phone, papers. */
export function GuardianInputs({ value, onWrite, onLeave }: GuardianInputsProps) {
  const id = useId();
  const relations = useMemo(() => keyedEntries(relationCodes), []);
  const kinds = useMemo(() => keyedEntries(identityDocumentCodes), []);
  const combo = (key: 'relation' | 'idKind', label: string, entries: typeof relations) => (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={`${id}-${key}`}>
        {label}
      </label>
      <ComboBox
        id={`${id}-${key}`}
        data-stop="guardian"
        entries={entries}
        value={value[key]}
        onPick={(code) => onWrite({ ...value, [key]: code })}
        onLeave={onLeave}
      />
    </div>
  );
  const [first, ...others] = lines.map(({ key, label, length }) => (
    <div className={styles.field} key={key}>
      <label className={styles.label} htmlFor={`${id}-${key}`}>
        {label}
      </label>
      <input
        className={styles.input}
        id={`${id}-${key}`}
        type="text"
        data-stop="guardian"
        autoComplete="off"
        maxLength={length}
        value={value[key]}
        onChange={(event) =>
          onWrite({
            ...value,
            [key]: event.target.value,
            // Another name or number is another person; a new phone is not.
            residentId: key === 'phone' ? value.residentId : null,
          })
        }
        onBlur={onLeave}
      />
    </div>
  ));
  return (
    <div className={styles.grid}>
      {first}
      {combo('relation', '是本人的', relations)}
      {others}
      {combo('idKind', '证件类型（可不填）', kinds)}
    </div>
  );
}
