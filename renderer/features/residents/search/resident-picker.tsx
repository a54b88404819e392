import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { ResidentLine } from '../../../../contract/residents.ts';
import { faultOf } from '../../../client/errors.ts';
import { type Enter, onlyHit, pressEnter } from './enter-key.ts';
import { HitRow } from './hit-row.tsx';
import styles from './search.module.css';
import { nothingFound, type SearchAnswer } from './search-answer.ts';
import { useResidentSearch } from './use-resident-search.ts';

interface ResidentPickerProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (resident: ResidentLine) => void;
  /** What to do when nobody was found. */
  readonly notFound?: ReactNode;
}

/** Finds a resident while typing. Plain elements only: a row must be painted before the next key is pressed. */
export function ResidentPicker({ id, label, placeholder, onPick, notFound }: ResidentPickerProps) {
  const listId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter came before the answer did. */
  const isHasty = useRef(false);
  /** React paints an answer a moment after it arrived, and a key may fall between the two. */
  const arrived = useRef(nothingFound);
  const { text, answer, isCurrent, type } = useResidentSearch(take);
  const { hits } = answer;

  function take(found: SearchAnswer) {
    arrived.current = found;
    if (isHasty.current) enter(onlyHit(found));
  }

  function enter(does: Enter) {
    isHasty.current = does.does === 'wait';
    if (does.does === 'open') pick(does.resident);
  }

  function pick(resident: ResidentLine) {
    type('');
    setOpen(false);
    onPick(resident);
  }

  function change(next: string) {
    isHasty.current = false;
    setActive(0);
    setOpen(next.trim() !== '');
    type(next);
  }

  function move(step: number) {
    const next = Math.max(0, Math.min(hits.length - 1, active + step));
    setActive(next);
    panel.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      enter(pressEnter({ text, shown: answer, active, arrived: arrived.current }));
    } else if (event.key === 'Escape' && (isOpen || text !== '')) {
      event.preventDefault();
      event.stopPropagation();
      change('');
    }
  }

  return (
    <div className={styles.picker}>
      <input
        className={styles.box}
        id={id}
        type="text"
        role="combobox"
        data-takes-codes=""
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits[active] ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(text.trim() !== '')}
        onBlur={() => setOpen(false)}
      />
      {isOpen && (
        <div
          className={styles.panel}
          id={listId}
          ref={panel}
          role="listbox"
          aria-label={label}
          aria-busy={!isCurrent}
        >
          {hits.map((hit, at) => (
            <HitRow
              id={`${listId}-${at}`}
              key={hit.resident.id}
              hit={hit}
              isActive={at === active}
              onPick={() => isCurrent && pick(hit.resident)}
            />
          ))}
          <Say answer={answer} isCurrent={isCurrent} notFound={notFound} />
        </div>
      )}
    </div>
  );
}

interface SayProps {
  readonly answer: SearchAnswer;
  readonly isCurrent: boolean;
  readonly notFound: ReactNode;
}

function Say({ answer, isCurrent, notFound }: SayProps) {
  if (!isCurrent) return answer.hits.length === 0 ? <div className={styles.say}>正在查找…</div> : null;
  if (answer.error !== null) {
    return <div className={`${styles.say} ${styles.fault}`}>✕ {faultOf(answer.error).sentence}</div>;
  }
  if (answer.hits.length === 0) return <div className={styles.say}>没有找到。{notFound}</div>;
  return answer.more ? <div className={styles.say}>还有更多，请再多输入一些。</div> : null;
}
