import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Room } from '../../../domain/clinic/events.ts';
import { useNode } from '../../client/node-store.ts';
import { Empty } from '../../ui/empty.tsx';
import { personText } from '../../ui/person-text.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { EndVisitDialog } from './end-visit-dialog.tsx';
import { whoText } from './place.ts';
import { PriorityDialog } from './priority-dialog.tsx';
import { QueueActions } from './queue-actions.tsx';
import styles from './queue-page.module.css';
import { SendDialog } from './send-dialog.tsx';
import { useQueueAct } from './use-queue-act.ts';
import { VisitTimes } from './visit-times.tsx';
import { purposeLabels } from './words.ts';

export type QueueDialog = 'send' | 'priority' | 'end';

interface QueueDetailProps {
  readonly row: QueueRow | undefined;
  readonly rooms: readonly Room[];
}

/** The chosen person: what can be done, and who waited how long where. The manager only looks. */
export function QueueDetail({ row, rooms }: QueueDetailProps) {
  const mayAct = useNode(({ session }) => session?.person.role !== 'manager');
  const acts = useQueueAct();
  const [dialog, setDialog] = useState<QueueDialog>();
  if (!row) {
    return (
      <aside className={styles.detail} aria-label="所选的人">
        <Empty title="先选一个人" hint="用方向键或鼠标在左边选择，这里会显示等候经过和可做的操作。" />
      </aside>
    );
  }
  const dialogProps = {
    row,
    onDone: (sentence: string) => acts.say({ tone: 'good', sentence }),
    onClose: () => setDialog(undefined),
  };
  return (
    <aside className={styles.detail} aria-label="所选的人">
      <div>
        <h2>{whoText(row)}</h2>
        <p className={styles.quiet}>
          {personText(row)}　{purposeLabels[row.purpose]}
        </p>
        {row.complaint !== null && <p>主诉：{row.complaint}</p>}
      </div>
      {row.doubleOf !== null && (
        <Sentence tone="warn">
          同一人今天先登记的 {row.doubleOf}{' '}
          号还没有结束。请在那一号上继续，把这一号作“取消就诊”结束；已记录的内容都保留。
        </Sentence>
      )}
      {acts.said && <Sentence tone={acts.said.tone}>{acts.said.sentence}</Sentence>}
      {mayAct && <QueueActions row={row} acts={acts} hasDialog={dialog !== undefined} onDialog={setDialog} />}
      <VisitTimes visitId={row.visitId} />
      {dialog === 'send' && row.stage !== 'done' && (
        <SendDialog
          row={row}
          rooms={rooms}
          usualStage={row.stage === 'check-in' ? 'triage' : row.stage}
          onSent={dialogProps.onDone}
          onClose={dialogProps.onClose}
        />
      )}
      {dialog === 'priority' && <PriorityDialog {...dialogProps} />}
      {dialog === 'end' && <EndVisitDialog {...dialogProps} />}
    </aside>
  );
}
