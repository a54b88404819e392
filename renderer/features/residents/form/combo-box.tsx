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
  /** Each pick adds one more: Enter then stays in the box. */
  readonly isAdder?: boolean;
}

/** More would not be read; typing narrows them. */
const MOST_SHOWN = 60;
/** The list's height and the bar with the buttons: with less room below, the list opens upwards. */
const ROOM_PX = 350;

/** Picks one of a table by number or name. A light box of our own: a desk has dozens of them on one page. */
export function ComboBox({ entries, value, onPick, onLeave, isAdder = false, ...input }: ComboBoxProps) {
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** undefined while nothing is being typed: then the chosen entry is shown. */
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [isAbove, setAbove] = useState(false);
  const [active, setActive] = useState(0);
  /** Something was typed or gone to and is not taken yet. A ref, for Enter and the blur that it causes share a render. */
  const isPending = useRef(false);
  const chosen = entries.find(({ code }) => code === value);
  const shown = matchEntries(entries, typed ?? '').slice(0, MOST_SHOWN);

  function show() {
    setActive(
      Math.max(
        0,
        entries.findIndex(({ code }) => code === value),
      ),
    );
    const below = window.innerHeight - (box.current?.getBoundingClientRect().bottom ?? 0);
    setAbove(below < ROOM_PX);
    setOpen(true);
  }

  function close() {
    isPending.current = false;
    setTyped(undefined);
    setOpen(false);
  }

  function pick(entry: KeyedEntry | undefined) {
    if (entry) onPick(entry.code);
    close();
  }

  function move(step: number) {
    if (!isOpen) return show();
    const next = Math.max(0, Math.min(shown.length - 1, active + step));
    setActive(next);
    isPending.current = true;
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isPending.current && typed !== '') {
      if (isAdder) event.preventDefault();
      pick(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  }

  function leave() {
    // What was typed counts also when the person simply goes on, by Tab or mouse.
    if (isPending.current && typed === '') onPick('');
    else if (isPending.current) pick(shown[active]);
    close();
    onLeave?.();
  }

  const text = typed ?? (chosen ? chosen.label : value);
  return (
    <div className={styles.pick} ref={box}>
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
          isPending.current = true;
          setTyped(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onFocus={show}
        onClick={() => setOpen(true)}
        onBlur={leave}
      />
      {isOpen && (
        <div
          className={`${styles.list} ${isAbove ? styles.above : ''}`}
          id={listId}
          ref={list}
          role="listbox"
        >
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
