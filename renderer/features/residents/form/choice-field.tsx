import { type KeyboardEvent, useMemo, useState } from 'react';
import { type ChoiceFieldName, choiceFields } from '../../../../domain/residents/choice-fields.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './form.module.css';
import { isOneDigit, keyedEntries, matchEntries } from './match-code.ts';
import { toggleCode } from './toggle-code.ts';
import { useField, useInputTies } from './use-field.ts';

/** Several codes of a table: their numbers are typed one after another, or the words clicked. */
export function ChoiceField({ name }: { readonly name: ChoiceFieldName }) {
  const rule = choiceFields[name];
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const entries = useMemo(() => keyedEntries(rule.table), [rule]);
  const [typed, setTyped] = useState('');
  const oneDigit = isOneDigit(entries);
  const toggle = (code: string) => write(toggleCode(rule, value, code));

  /** Ticks what the text means; text that means nothing stays for the person to see. */
  function take(text: string) {
    const found = matchEntries(entries, text)[0];
    if (found) toggle(found.code);
    setTyped(found ? '' : text);
  }

  function onChange(text: string) {
    const ended = /[\s,，、;；]$/u.test(text);
    if (text.trim() !== '' && (ended || (oneDigit && /^[0-9]$/.test(text)))) {
      take(text.replace(/[\s,，、;；]+$/u, ''));
    } else setTyped(text);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    } else if (event.key === 'Backspace' && typed === '') {
      const last = value?.codes.at(-1);
      if (last !== undefined) toggle(last);
    }
  }

  const hasOther = 'other' in rule && value?.codes.includes(rule.other);
  return (
    <FieldFrame name={name} ties={ties} width="wide">
      <div className={styles.segments}>
        <input
          className={styles.input}
          style={{ width: 92 }}
          type="text"
          placeholder="输编号"
          autoComplete="off"
          value={typed}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (typed.trim() !== '') take(typed);
            visit();
          }}
          {...ties}
        />
        {entries.map(({ key, code, label }) => (
          <button
            className={styles.segment}
            key={code}
            type="button"
            tabIndex={-1}
            aria-pressed={value?.codes.includes(code) ?? false}
            onClick={() => toggle(code)}
          >
            <span className={styles.key}>{key}</span>
            {label}
          </button>
        ))}
        {value && hasOther && (
          <input
            className={styles.input}
            style={{ width: 240 }}
            type="text"
            data-stop={name}
            aria-label="其他，请写明"
            placeholder="其他，请写明"
            maxLength={200}
            value={value.other}
            onChange={(event) => write({ ...value, other: event.target.value })}
            onBlur={visit}
          />
        )}
      </div>
    </FieldFrame>
  );
}
