import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDraftNames } from '../../client/drafts.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { HeldPerson } from './held-person.tsx';
import { LineList } from './line-list.tsx';
import { MissedPeople } from './missed-people.tsx';
import { isHeld } from './place.ts';
import styles from './queue.module.css';
import type { LineWork } from './use-line-work.ts';

interface LinePanelProps {
  readonly work: LineWork;
  /** Which room this is, and how to change it. */
  readonly room: ReactNode;
  readonly showsStage: boolean;
}

/** Whom the room has called, who waits for it, who did not come; and how the last act went. */
export function LinePanel({ work, room, showsStage }: LinePanelProps) {
  const { place, acts, calls, person, send, draftName } = work;
  const { line, held, missed } = place;
  const drafts = useDraftNames();
  const selected = line.find(({ visitId }) => visitId === person.selectedId);
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
          isOpen={row.visitId === person.open?.visitId}
          hasDraft={drafts.has(draftName(row.visitId))}
          hasKeys={row.visitId === calls.called?.visitId}
          calls={calls}
          onOpen={person.begin}
          onSend={send.ask}
        />
      ))}
      <div className={styles.lineHead}>
        <h2 className={styles.lineTitle}>候诊{place.isKnown && ` ${line.length} 人`}</h2>
        {room}
      </div>
      {!place.isKnown ? (
        !place.error && <PageSkeleton />
      ) : line.length === 0 ? (
        <p className={styles.nobody}>
          现在没有人在等候。
          <br />
          前台登记后会自动出现在这里。
        </p>
      ) : (
        <LineList
          ref={work.list}
          label="候诊"
          rows={line}
          selectedId={person.selectedId}
          showsStage={showsStage}
          draftName={draftName}
          onSelect={person.select}
          onOpen={person.begin}
        />
      )}
      {selected && (
        <div className={styles.lineActs}>
          <Button size="small" onClick={() => person.begin(selected)}>
            开始
            <KeyHint keys="Enter" />
          </Button>
          <Button size="small" onClick={() => calls.call(selected)}>
            呼叫此人
          </Button>
          <Button size="small" onClick={() => send.ask(selected)}>
            转出
          </Button>
        </div>
      )}
      <MissedPeople rows={missed} onComeBack={calls.comeBack} />
    </section>
  );
}
