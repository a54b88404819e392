import { useState } from 'react';
import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import { Field } from './field.tsx';
import { type FieldGroup, fieldGroups } from './field-groups.ts';
import styles from './form.module.css';
import { useFormState } from './form-store.ts';

/** The rest of the national form, folded. A group is drawn when it is first opened. */
export function MoreFields({ isOpen = false }: { readonly isOpen?: boolean }) {
  return fieldGroups.map((group) => <Folded key={group.title} group={group} isOpen={isOpen} />);
}

function Folded({ group, isOpen }: { readonly group: FieldGroup; readonly isOpen: boolean }) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  const filled = useFormState(
    ({ draft }) => group.fields.filter((field) => draft[field] !== '' && draft[field] !== null).length,
  );
  const hasError = useFormState(
    ({ wasSent, check, refused }) =>
      wasSent && [...check.errors, ...refused].some(({ field }) => group.fields.some((own) => own === field)),
  );
  const first = group.fields.slice(0, 4).map((field) => fieldLabels[field]);
  return (
    <details
      className={styles.group}
      open={isOpen || hasError || undefined}
      onToggle={() => setWasOpened(true)}
    >
      <summary>
        {group.title}
        <span>{filled > 0 ? `已填 ${filled} 项` : `${first.join('、')}…`}</span>
      </summary>
      {(wasOpened || hasError) && (
        <div className={styles.grid}>
          {group.fields.map((field) => (
            <Field key={field} name={field} />
          ))}
        </div>
      )}
    </details>
  );
}
