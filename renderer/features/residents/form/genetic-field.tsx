import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { useField, useInputTies } from './use-field.ts';
import { YesNo } from './yes-no.tsx';

/** 遗传病史: none, or which. */
export function GeneticField() {
  const name = 'geneticDisease';
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  return (
    <FieldFrame name={name} ties={ties} width="wide" group>
      <div className={styles.segments}>
        <YesNo
          stop={name}
          value={value?.present}
          onPick={(present) =>
            write(present === undefined ? null : { present, name: present ? (value?.name ?? '') : '' })
          }
          onLeave={visit}
        />
        {value?.present && (
          <input
            className={styles.input}
            style={{ width: 240 }}
            type="text"
            data-stop={name}
            aria-label="疾病名称"
            placeholder="疾病名称"
            autoComplete="off"
            maxLength={100}
            value={value.name}
            onChange={(event) => write({ present: true, name: event.target.value })}
            onBlur={visit}
          />
        )}
      </div>
    </FieldFrame>
  );
}
