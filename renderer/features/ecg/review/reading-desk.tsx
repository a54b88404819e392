import { useState } from 'react';
import type { EcgDetail } from '../../../../contract/ecg-views.ts';
import type { EcgRecording } from '../../../../domain/ecg/recording.ts';
import { useNode } from '../../../client/node-store.ts';
import { Empty } from '../../../ui/empty.tsx';
import { usePrinting } from '../../../ui/use-printing.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { Criticals } from '../criticals/criticals.tsx';
import { MarkCritical } from '../criticals/mark-critical.tsx';
import styles from '../ecg.module.css';
import { useView } from '../paper/use-view.ts';
import { ViewBar } from '../paper/view-bar.tsx';
import { PrintSheets } from '../print/print-sheets.tsx';
import { RequestPart } from '../requests/request-part.tsx';
import { takenText } from '../time-words.ts';
import { EcgActs } from './ecg-acts.tsx';
import { EcgHead } from './ecg-head.tsx';
import { moveHand, restingHand } from './hand.ts';
import { MeasuresPart } from './measures-part.tsx';
import { PreviousTracing } from './previous-tracing.tsx';
import { StatementPart } from './statement-part.tsx';
import { Tracing } from './tracing.tsx';
import { usePerson } from './use-person.ts';

interface ReadingDeskProps {
  readonly detail: EcgDetail;
  /** Not here yet while the samples travel. */
  readonly recording: EcgRecording | undefined;
}

/** The tracing on the left, alone or beside the last one; on the right what is known and said of it. */
export function ReadingDesk({ detail, recording }: ReadingDeskProps) {
  const { ecg, previousEcgId } = detail;
  const [hand, setHand] = useState(restingHand);
  const [isComparing, setComparing] = useState(false);
  const view = useView();
  const isPrinting = usePrinting();
  const person = usePerson(ecg);
  const isDoctor = useNode(({ session }) => session?.person.role === 'doctor');
  // A reader's word is what one looks for first; a request that waits is not.
  const isReported = ecg.requests.some(({ reports }) => reports.length > 0);
  const compare = () => setComparing((is) => !is);
  useShortcut('b', '与上次心电图对照', compare, { enabled: previousEcgId !== null });
  useShortcut('Ctrl+P', '打印心电图', () => window.print(), { enabled: recording !== undefined });
  return (
    <div className={styles.page} data-paper="landscape">
      <h1 className="visually-hidden">心电图</h1>
      <EcgHead ecg={ecg} person={person} recording={recording}>
        <EcgActs
          ecg={ecg}
          isComparing={isComparing}
          hasPrevious={previousEcgId !== null}
          canPrint={recording !== undefined}
          onCompare={compare}
        />
      </EcgHead>
      <div className={styles.wide}>
        <ViewBar />
      </div>
      <div className={styles.tracings}>
        <div className={styles.tracing}>
          {isComparing && <h3>本次：{takenText(ecg.takenAt)}</h3>}
          {recording ? (
            <Tracing
              label="心电图"
              isFocused
              recording={recording}
              hand={hand}
              onMove={(move, reach) => setHand((now) => moveHand(now, move, reach))}
            />
          ) : (
            <Empty title="波形还没有传到这台电脑" hint="测量结果已可查看；波形传到后会自动显示。" />
          )}
        </div>
        {isComparing && previousEcgId !== null && <PreviousTracing ecgId={previousEcgId} />}
      </div>
      <aside className={styles.side} aria-label="测量与意见">
        <Criticals criticals={ecg.criticals} />
        {isDoctor && ecg.withdrawn === null && <MarkCritical ecg={ecg} />}
        {isReported && <RequestPart ecg={ecg} />}
        <MeasuresPart ecg={ecg} />
        <StatementPart ecg={ecg} mayWrite={isDoctor} />
        {!isReported && <RequestPart ecg={ecg} />}
      </aside>
      {isPrinting && recording && <PrintSheets ecg={ecg} recording={recording} view={view} person={person} />}
    </div>
  );
}
