import { useId } from 'react';
import form from '../../residents/form/form.module.css';
import { placed, replaced, without } from '../../residents/form/list-edits.ts';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import styles from './follow-up.module.css';
import { type DrugDraft, drugDraftsOf } from './typed.ts';

const MOST_DRUGS = 20;
const noDrug: DrugDraft = { name: '', timesPerDay: '', dose: '' };
const columns = [
  { key: 'name', label: '药物名称', maxLength: 60 },
  { key: 'timesPerDay', label: '每日次数', maxLength: 4 },
  { key: 'dose', label: '每次剂量', maxLength: 30 },
] as const;

/** 用药情况: each drug with how often and how much, and an empty line for one more. */
export function DrugsField(props: FieldProps<'drugs'>) {
  const { typed, onWrite } = props;
  const id = useId();
  const drugs = drugDraftsOf(typed);
  const lines = drugs.length < MOST_DRUGS ? [...drugs, noDrug] : drugs;
  const ties = tiesOf(id, props);
  return (
    <FieldFrame {...props} id={id} isGroup isWide>
      <div className={styles.drugs}>
        {placed(lines).map(({ key, item, at }) => (
          <div className={styles.drug} key={key}>
            {columns.map((column) => (
              <input
                key={column.key}
                className={form.input}
                type="text"
                aria-label={`第 ${at + 1} 种药的${column.label}`}
                placeholder={column.label}
                autoComplete="off"
                maxLength={column.maxLength}
                value={item[column.key]}
                onChange={({ target }) => onWrite(replaced(lines, at, { [column.key]: target.value }))}
                {...ties}
              />
            ))}
            {at < drugs.length && (
              <button className={form.minor} type="button" onClick={() => onWrite(without(drugs, at))}>
                停用
              </button>
            )}
          </div>
        ))}
      </div>
    </FieldFrame>
  );
}
