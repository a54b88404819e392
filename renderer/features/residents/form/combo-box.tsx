import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './form.module.css';
import { type KeyedEntry, matchEntries } from './match-code.ts';

interface ComboBoxProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'role' | 'className'> {
  readonly entries: readonly KeyedEntry[];
  /** The chosen code, '' for none. */
  readonly value: string;
  readonly onPick: (code: string) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** More would not be read; typing narrows them. */
const MOST_SHOWN = 60;

/** Picks one of a table by number or name. A light box of our own: a desk has dozens of them on one page. */
export function ComboBox({ entries, value, onPick, onLeave, ...input }: ComboBoxProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  /** undefined while nothing is being typed: then the chosen entry is shown. */
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = entries.find(({ code }) => code === value);
  const shown = matchEntries(entries, typed ?? '').slice(0, MOST_SHOWN);

  function pick(entry: KeyedEntry | undefined) {
    if (entry) onPick(entry.code);
    setTyped(undefined);
    setOpen(false);
  }

  function move(step: number) {
    const next = Math.max(0, Math.min(shown.length - 1, active + step));
    setOpen(true);
    setActive(
      isOpen
        ? next
        : Math.max(
            0,
            shown.findIndex(({ code }) => code === value),
          ),
    );
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen && (typed !== '' || active > 0)) {
      pick(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setTyped(undefined);
      setOpen(false);
    }
  }

  function leave() {
    // What was typed counts also when the person simply goes on, by Tab or mouse.
    if (typed === '') onPick('');
    else if (typed !== undefined) pick(shown[0]);
    setTyped(undefined);
    setOpen(false);
    onLeave?.();
  }

  const text = typed ?? (chosen ? chosen.label : value);
  return (
    <div className={styles.pick}>
      <input
        {...input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={leave}
      />
      {isOpen && (
        <div className={styles.list} id={listId} ref={list} role="listbox">
          {shown.length === 0 && <div className={styles.option}>没有这一项</div>}
          {shown.map((entry, at) => (
            <div
              className={styles.option}
              id={`${listId}-${at}`}
              key={entry.code}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(entry);
              }}
            >
              <span className={styles.key}>{entry.key}</span>
              {entry.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
