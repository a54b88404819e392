import type { KeyboardEvent, Ref } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { useDraftNames } from '../../client/drafts.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { moveChoice } from './choose-keys.ts';
import { LineRow } from './line-row.tsx';
import styles from './queue.module.css';

interface LineListProps {
  readonly label: string;
  readonly rows: readonly QueueRow[];
  readonly selectedId: string | undefined;
  readonly showsStage: boolean;
  /** What a draft of this visit is called; such rows are marked. */
  readonly draftName: (visitId: string) => string;
  readonly onSelect: (visitId: string) => void;
  /** Enter, or a double click. */
  readonly onOpen: (row: QueueRow) => void;
  readonly ref: Ref<HTMLUListElement>;
}

/** People in order. Arrow keys choose, Enter opens. */
export function LineList(props: LineListProps) {
  const { label, rows, selectedId, showsStage, draftName, onSelect, onOpen, ref } = props;
  const drafts = useDraftNames();
  const staffName = useStaffName();

  function onKeyDown(event: KeyboardEvent<HTMLElement>, row: QueueRow) {
    const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.shiftKey;
    if (!isEnter) return moveChoice(event);
    event.preventDefault();
    onOpen(row);
  }

  return (
    <ul ref={ref} className={styles.list} aria-label={label} data-choices data-long={rows.length > 2}>
      {rows.map((row) => (
        <li key={row.visitId} className={styles.row}>
          <button
            type="button"
            data-choice
            tabIndex={row.visitId === selectedId ? 0 : -1}
            aria-current={row.visitId === selectedId}
            onFocus={() => onSelect(row.visitId)}
            onKeyDown={(event) => onKeyDown(event, row)}
            onDoubleClick={() => onOpen(row)}
          >
            <LineRow
              row={row}
              showsStage={showsStage}
              hasDraft={drafts.has(draftName(row.visitId))}
              doctorName={row.doctorId === null ? undefined : staffName(row.doctorId)}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
