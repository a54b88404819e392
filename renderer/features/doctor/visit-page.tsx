import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { VisitState } from '../../../domain/visits/state.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useQueueChanges } from '../queue/refresh-queue.ts';
import { outcomeLabels } from '../queue/words.ts';
import styles from './chart.module.css';
import { ChartView } from './chart.tsx';
import doctor from './doctor.module.css';
import { FinishDialog } from './finish-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { useNotes } from './use-notes.ts';

/** One visit outside the line: to look something up, or to add to a visit that was closed too early. */
export function VisitPage() {
  const { id = '' } = useParams<{ readonly id: string }>();
  const visit = useQuery(orpc.visits.get.queryOptions({ input: { visitId: id } }));
  useQueueChanges();
  return (
    <div className={doctor.page}>
      <h1 className="visually-hidden">就诊病历</h1>
      {visit.data ? (
        <OneVisit visit={visit.data.visit} />
      ) : visit.error ? (
        <FaultSentence error={visit.error} onRetry={() => void visit.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  );
}

function OneVisit({ visit }: { readonly visit: VisitState }) {
  const notes = useNotes(visit.visitId);
  const [hasDialog, setHasDialog] = useState(false);
  const [isReopening, setReopening] = useState(false);
  const [isFinishing, setFinishing] = useState(false);
  const isOpen = visit.status === 'open';
  // Through with the queue: nobody else is about to end it.
  const isReopened = isOpen && visit.queue.current?.stage === 'done';
  useShortcut('F9', '结束就诊', () => setFinishing(true), { enabled: isReopened && !hasDialog });
  useShortcut('Ctrl+S', '存入病历', notes.trySave, { enabled: isOpen && !hasDialog });
  return (
    <ChartView
      visitId={visit.visitId}
      residentId={visit.residentId}
      notes={notes}
      mayWrite={isOpen}
      onDialog={setHasDialog}
    >
      {!isOpen && (
        <footer className={styles.foot}>
          <span>
            本次就诊（{visit.localDate}）已结束{visit.outcome !== null && `：${outcomeLabels[visit.outcome]}`}
            。需要补充或修改病历时请先重新打开。
          </span>
          <span className={styles.spring} />
          <Button onClick={() => setReopening(true)}>重新打开</Button>
        </footer>
      )}
      {isReopened && (
        <footer className={styles.foot}>
          <span>这次就诊已重新打开，写完请再结束。</span>
          <span className={styles.spring} />
          <Button type="primary" onClick={() => setFinishing(true)}>
            结束就诊
            <KeyHint keys="F9" />
          </Button>
        </footer>
      )}
      {isFinishing && (
        <FinishDialog
          visit={{ visitId: visit.visitId, ticket: visit.ticket, name: visit.residentName }}
          notes={notes}
          hasNext={false}
          onFinished={() => setFinishing(false)}
          onClose={() => setFinishing(false)}
        />
      )}
      {isReopening && <ReopenDialog visit={visit} onClose={() => setReopening(false)} />}
    </ChartView>
  );
}
