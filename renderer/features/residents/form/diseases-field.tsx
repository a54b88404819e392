import { useMemo } from 'react';
import { pastDiseaseCodes } from '../../../../domain/codes/past-disease.ts';
import { ComboBox } from './combo-box.tsx';
import type { DiseaseDraft } from './draft.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { placed, replaced, without } from './list-edits.ts';
import { keyedEntries } from './match-code.ts';
import { PastTimeInput } from './past-time-input.tsx';
import { useField, useInputTies } from './use-field.ts';

const name = 'pastDiseases';
/** 无, which stands alone. */
const NONE = '1';

/** 既往史·疾病: each disease with the month of its diagnosis. */
export function DiseasesField() {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const entries = useMemo(() => keyedEntries(pastDiseaseCodes), []);
  const list = value ?? [];

  function add(code: string) {
    const one = { code, diagnosedOn: '', name: '' };
    if (code !== '') write(code === NONE ? [one] : [...list.filter((had) => had.code !== NONE), one]);
  }

  return (
    <FieldFrame
      name={name}
      ties={ties}
      width="wide"
      hint="逐个输入编号或名称，回车加入；编号 1 为无。以一级及以上医院的正式诊断为准。"
    >
      <div className={styles.rows}>
        {placed(list).map(({ key, item, at }) => (
          <DiseaseRow
            key={key}
            disease={item}
            onWrite={(part) => write(replaced(list, at, part))}
            onRemove={() => write(list.length === 1 ? null : without(list, at))}
            onLeave={visit}
          />
        ))}
        <ComboBox
          isAdder
          entries={entries}
          value=""
          onPick={add}
          onLeave={visit}
          placeholder="增加一种：编号或名称"
          {...ties}
        />
      </div>
    </FieldFrame>
  );
}

interface DiseaseRowProps {
  readonly disease: DiseaseDraft;
  readonly onWrite: (part: Partial<DiseaseDraft>) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

function DiseaseRow({ disease, onWrite, onRemove, onLeave }: DiseaseRowProps) {
  const label = pastDiseaseCodes.label(disease.code);
  const hasMore = disease.code !== NONE;
  return (
    <div className={styles.row}>
      <span>
        <span className={styles.key}>{disease.code}</span> {label}
      </span>
      {hasMore ? (
        <input
          className={styles.input}
          type="text"
          aria-label={`${label}：名称`}
          placeholder="具体名称"
          autoComplete="off"
          maxLength={100}
          value={disease.name}
          onChange={(event) => onWrite({ name: event.target.value })}
          onBlur={onLeave}
        />
      ) : (
        <span />
      )}
      {hasMore ? (
        <PastTimeInput
          stop={name}
          label={`${label}：确诊时间`}
          value={disease.diagnosedOn}
          onWrite={(diagnosedOn) => onWrite({ diagnosedOn })}
          onLeave={onLeave}
        />
      ) : (
        <span />
      )}
      <button className={styles.minor} type="button" onClick={onRemove}>
        删除
      </button>
    </div>
  );
}
