import type { KeyboardEvent } from 'react';
import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { keyedEntries } from './match-code.ts';
import type { TextFieldProps } from './text-field.tsx';
import { useField, useInputTies } from './use-field.ts';

interface SegmentsFieldProps extends TextFieldProps {
  readonly table: CodeTable;
}

/** A short table, all of it in sight: its digit picks, Delete clears. */
export function SegmentsField({ name, width, needed, table }: SegmentsFieldProps) {
  const { value, write, visit } = useField(name);
  const { id, ...ties } = useInputTies(name);
  const entries = keyedEntries(table);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const picked = entries.find(({ key }) => key === event.key);
    if (picked) write(picked.code);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !needed) write('');
  }

  return (
    <FieldFrame name={name} ties={{ id, ...ties }} width={width} needed={needed} group>
      <div className={styles.segments} data-stop={ties['data-stop']} data-derived={ties['data-derived']}>
        {entries.map(({ key, code, label }) => (
          <label className={styles.segment} key={code}>
            <input
              className="visually-hidden"
              type="radio"
              name={id}
              checked={value === code}
              aria-describedby={ties['aria-describedby']}
              aria-invalid={ties['aria-invalid']}
              onChange={() => write(code)}
              onKeyDown={onKeyDown}
              onBlur={visit}
            />
            <span className={styles.key}>{key}</span>
            {label}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
