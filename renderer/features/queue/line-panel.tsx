import { Button } from 'antd';
import type { ReactNode, Ref } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { useDraftNames } from '../../client/drafts.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { HeldPerson } from './held-person.tsx';
import { LineList } from './line-list.tsx';
import { MissedPeople } from './missed-people.tsx';
import { isHeld } from './place.ts';
import styles from './queue.module.css';
import type { CallKeys } from './use-call-keys.ts';
import type { QueueActs } from './use-queue-act.ts';
import type { Workplace } from './use-workplace.ts';

interface LinePanelProps {
  /** Which room this is, and how to change it. */
  readonly room: ReactNode;
  readonly place: Workplace;
  readonly acts: QueueActs;
  readonly calls: CallKeys;
  readonly openId: string | undefined;
  readonly selectedId: string | undefined;
  readonly showsStage?: boolean;
  readonly draftName: (visitId: string) => string;
  readonly onSelect: (visitId: string) => void;
  /** The person is here: begin, or go on. */
  readonly onOpen: (row: QueueRow) => void;
  readonly onSend: (row: QueueRow) => void;
  readonly listRef: Ref<HTMLUListElement>;
}

/** Whom the room has called, who waits for it, who did not come; and how the last act went. */
export function LinePanel(props: LinePanelProps) {
  const { place, acts, calls, openId, selectedId, showsStage = false, draftName } = props;
  const { line, held, missed } = place;
  const drafts = useDraftNames();
  const selected = line.find(({ visitId }) => visitId === selectedId);
  return (
    <section className={styles.linePanel} aria-label="候诊">
      <Button type="primary" size="large" block disabled={acts.isBusy} onClick={calls.callNext}>
        呼叫下一位
        <KeyHint keys="F4" />
      </Button>
      {acts.said && <Sentence tone={acts.said.tone}>{acts.said.sentence}</Sentence>}
      <FaultSentence error={place.error} onRetry={place.reload} />
      {held.filter(isHeld).map((row) => (
        <HeldPerson
          key={row.visitId}
          row={row}
          isOpen={row.visitId === openId}
          hasDraft={drafts.has(draftName(row.visitId))}
          hasKeys={row.visitId === calls.called?.visitId}
          calls={calls}
          onOpen={props.onOpen}
          onSend={props.onSend}
        />
      ))}
      <div className={styles.lineHead}>
        <h2 className={styles.lineTitle}>候诊 {line.length} 人</h2>
        {props.room}
      </div>
      {place.isPending && !place.error ? (
        <PageSkeleton />
      ) : line.length === 0 ? (
        <Empty title="现在没有人在等候" hint="前台登记后会自动出现在这里。" />
      ) : (
        <LineList
          ref={props.listRef}
          label="候诊"
          rows={line}
          selectedId={selectedId}
          showsStage={showsStage}
          draftName={draftName}
          onSelect={props.onSelect}
          onOpen={props.onOpen}
        />
      )}
      {selected && (
        <div className={styles.lineActs}>
          <Button size="small" onClick={() => props.onOpen(selected)}>
            开始
            <KeyHint keys="Enter" />
          </Button>
          <Button size="small" onClick={() => calls.call(selected)}>
            呼叫此人
          </Button>
          <Button size="small" onClick={() => props.onSend(selected)}>
            转出
          </Button>
        </div>
      )}
      <MissedPeople rows={missed} onComeBack={calls.comeBack} />
    </section>
  );
}
