import { Button } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { personText } from '../../ui/person-text.ts';
import { DraftMark } from './draft-mark.tsx';
import { PriorityMark } from './priority-mark.tsx';
import styles from './queue.module.css';
import { QueueStatusMark } from './queue-status.tsx';
import type { CallKeys } from './use-call-keys.ts';
import { WaitingTime } from './waiting-time.tsx';

interface HeldPersonProps {
  readonly row: QueueRow;
  readonly isOpen: boolean;
  readonly hasDraft: boolean;
  /** The keys act on this person: hints are shown. */
  readonly hasKeys: boolean;
  readonly calls: CallKeys;
  readonly onOpen: (row: QueueRow) => void;
  readonly onSend: (row: QueueRow) => void;
}

/** Whom this room has called, or who sits in it, with what can be done now. */
export function HeldPerson({ row, isOpen, hasDraft, hasKeys, calls, onOpen, onSend }: HeldPersonProps) {
  const isCalled = row.status === 'called';
  const hint = (keys: string) => hasKeys && <KeyHint keys={keys} />;
  return (
    <div className={styles.held} data-open={isOpen}>
      <div className={styles.heldWho}>
        <span className={styles.ticket}>{row.ticket}</span>
        <span>
          <strong>{row.name}</strong> {personText(row)}
        </span>
        <span className={styles.wait}>
          <WaitingTime sinceMs={row.sinceMs} />
        </span>
        <span className={styles.marks}>
          <QueueStatusMark row={row} />
          <PriorityMark priority={row.priority} />
          {hasDraft && <DraftMark />}
        </span>
      </div>
      <div className={styles.heldActs}>
        {!isOpen && (
          <Button
            className={styles.act ?? ''}
            size="small"
            type={isCalled ? 'primary' : 'default'}
            onClick={() => onOpen(row)}
          >
            {isCalled ? '已到' : '继续'}
          </Button>
        )}
        {isOpen && !isCalled && (
          <Button className={styles.act ?? ''} size="small" onClick={() => onSend(row)}>
            转出
            <KeyHint keys="Alt+T" />
          </Button>
        )}
        {isCalled && (
          <>
            <Button className={styles.act ?? ''} size="small" onClick={() => calls.recall(row)}>
              重呼{hint('F6')}
            </Button>
            <Button className={styles.act ?? ''} size="small" onClick={() => calls.skip(row)}>
              过号{hint('F7')}
            </Button>
            <Button className={styles.act ?? ''} size="small" onClick={() => calls.noShow(row)}>
              未到{hint('F8')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
