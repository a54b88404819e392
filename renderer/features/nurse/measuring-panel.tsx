import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Room } from '../../../domain/clinic/events.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import personLine from '../../ui/person-line.module.css';
import { personText } from '../../ui/person-text.ts';
import { CaptureButton } from '../ecg/chart/capture-button.tsx';
import { PriorityMark } from '../queue/priority-mark.tsx';
import { QueueStatusMark } from '../queue/queue-status.tsx';
import type { Said } from '../queue/use-queue-act.ts';
import { useResidentVitals } from '../vitals/use-resident-vitals.ts';
import type { SavedForm, SaveKind } from '../vitals/use-vitals-form.ts';
import { VitalsForm } from '../vitals/vitals-form.tsx';
import { VitalsSets } from '../vitals/vitals-sets.tsx';
import { finishMeasuring } from './finish-measuring.ts';
import styles from './nurse.module.css';
import { SendTarget, whoeverIsFree } from './send-target.tsx';

interface MeasuringPanelProps {
  readonly row: QueueRow;
  readonly room: string;
  readonly rooms: readonly Room[];
  /** Opened by hand here: the first field takes the focus, so that nobody types into a person they did not choose. */
  readonly isMine: boolean;
  readonly enabled: boolean;
  /** @param isGone the person went on to the doctor */
  readonly onDialog: (isOpen: boolean) => void;
  readonly onDone: (said: Said, isGone: boolean) => void;
}

/** The person in the chair: who they are, what is measured, what was measured before. */
export function MeasuringPanel(props: MeasuringPanelProps) {
  const { row, room, rooms, isMine, enabled, onDialog, onDone } = props;
  const earlier = useResidentVitals(row.residentId);
  const [target, setTarget] = useState(whoeverIsFree);
  const [isBusy, setBusy] = useState(false);

  async function onSaved(saved: SavedForm, kind: SaveKind) {
    setBusy(true);
    try {
      const done = await finishMeasuring({ row, room, target, saved, kind });
      onDone(done.said, done.isGone);
      return done.complaintLeft;
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={styles.panel} aria-label={`${row.name} 的测量`}>
      <header className={`${personLine.line} ${styles.head}`}>
        <span className={personLine.ticket}>{row.ticket}</span>
        <h2>{row.name}</h2>
        <span className={personLine.person}>{personText(row)}</span>
        <PriorityMark priority={row.priority} />
        <QueueStatusMark row={row} />
        <CaptureButton residentId={row.residentId} visitId={row.visitId} enabled={enabled} />
      </header>
      <FaultSentence error={earlier.error} onRetry={() => void earlier.refetch()} />
      <VitalsForm
        subject={row}
        earlier={earlier.data ?? []}
        isFocused={isMine}
        asksComplaint
        canSend
        enabled={enabled}
        isBusy={isBusy}
        onSaved={onSaved}
      >
        <SendTarget rooms={rooms} target={target} onChange={setTarget} />
      </VitalsForm>
      <VitalsSets rows={earlier.data ?? []} visitId={row.visitId} person={row} onDialog={onDialog} />
    </section>
  );
}
