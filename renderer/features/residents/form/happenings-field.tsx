import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { placed, replaced, without } from './list-edits.ts';
import { PastTimeInput } from './past-time-input.tsx';
import { useField, useInputTies } from './use-field.ts';
import { YesNo } from './yes-no.tsx';

interface HappeningsFieldProps {
  readonly name: 'operations' | 'injuries' | 'transfusions';
}

const EMPTY = { what: '', on: '' };
const whats = { operations: '手术名称', injuries: '外伤名称', transfusions: '输血原因' } as const;

/** 手术、外伤、输血: none, or what and when. */
export function HappeningsField({ name }: HappeningsFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const list = value ?? [];
  return (
    <FieldFrame name={name} ties={ties} width="wide" group>
      <div className={styles.rows}>
        <YesNo
          stop={name}
          value={value === null ? undefined : value.length > 0}
          onPick={(has) => write(has === undefined ? null : has ? (list.length > 0 ? list : [EMPTY]) : [])}
          onLeave={visit}
        />
        {placed(list).map(({ key, item, at }) => (
          <div className={styles.row} key={key}>
            <input
              className={styles.input}
              type="text"
              data-stop={name}
              aria-label={whats[name]}
              placeholder={whats[name]}
              autoComplete="off"
              maxLength={100}
              value={item.what}
              onChange={(event) => write(replaced(list, at, { what: event.target.value }))}
              onBlur={visit}
            />
            <PastTimeInput
              stop={name}
              label="时间"
              value={item.on}
              onWrite={(on) => write(replaced(list, at, { on }))}
              onLeave={visit}
            />
            <button className={styles.minor} type="button" onClick={() => write([...list, EMPTY])}>
              再加一次
            </button>
            <button className={styles.minor} type="button" onClick={() => write(without(list, at))}>
              删除
            </button>
          </div>
        ))}
      </div>
    </FieldFrame>
  );
}
