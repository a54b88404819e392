import type { KeyboardEvent, ReactNode } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { LiveNumbers } from '../readings/live-numbers.tsx';
import { CircumstanceFields } from './circumstance-fields.tsx';
import { ComplaintLine } from './complaint-line.tsx';
import { CriticalNotes } from './critical-notes.tsx';
import { DeviceNotes } from './device-notes.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { type OnSaved, useVitalsForm, type VitalsSubject } from './use-vitals-form.ts';
import { VitalsFoot } from './vitals-foot.tsx';
import styles from './vitals-form.module.css';

interface VitalsFormProps {
  readonly subject: VitalsSubject;
  readonly earlier: readonly VitalsRow[];
  /** The person is here: the first field has the focus. */
  readonly isFocused: boolean;
  readonly asksComplaint: boolean;
  /** Saving can also send the person on; without it both keys only save. */
  readonly canSend: boolean;
  readonly enabled: boolean;
  readonly isBusy: boolean;
  readonly onSaved: OnSaved;
  /** Where to go next. */
  readonly children?: ReactNode;
}

/** One set of measurements, typed or from the seat's devices. Mount it anew for every visit. */
export function VitalsForm(props: VitalsFormProps) {
  const { subject, earlier, isFocused, asksComplaint, canSend, isBusy, onSaved } = props;
  const savedHere = earlier.find(
    ({ vitals }) => vitals.visitId === subject.visitId && vitals.withdrawn === null,
  );
  const work = useVitalsForm(subject, canSend ? savedHere : undefined, onSaved);
  const { draft, entry, change } = work;
  const enabled = props.enabled && !isBusy;
  const saveText = canSend ? '保存并转就诊' : '保存';
  const save = () => void work.saveAll('save');
  const saveAndSend = () => void work.saveAll('save-and-send');

  // A dialogue keeps its keys from the window: within the form they are heard here.
  function onKeyDown(event: KeyboardEvent) {
    if (!enabled || !event.ctrlKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    if (event.key === 'Enter') saveAndSend();
    else save();
  }

  useShortcut('Ctrl+Enter', saveText, saveAndSend, { enabled });
  useShortcut('Ctrl+S', '只保存测量', save, { enabled });
  return (
    <form
      ref={work.form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <LiveNumbers enabled={enabled} />
      <DeviceNotes
        readings={draft.readings}
        held={work.device.held}
        today={work.today}
        onDrop={work.dropReading}
        onUse={work.takeReading}
        onLeave={work.device.settle}
      />
      <MeasureFields
        texts={draft.texts}
        from={draft.from}
        entry={entry}
        earlier={earlier}
        today={work.today}
        isFocused={isFocused}
        onTexts={(texts) => change({ texts })}
      />
      <CircumstanceFields draft={draft} onChange={(circumstances) => change({ circumstances })} />
      <CriticalNotes marks={entry.check.marks} />
      {asksComplaint && (
        <ComplaintLine
          text={draft.complaint ?? subject.complaint ?? ''}
          onText={(complaint) => change({ complaint })}
        />
      )}
      <VitalsFoot
        work={work}
        canSend={canSend}
        saveText={saveText}
        enabled={enabled}
        isBusy={isBusy}
        onSave={save}
        onSaveAndSend={saveAndSend}
      >
        {props.children}
      </VitalsFoot>
    </form>
  );
}
