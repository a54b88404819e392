import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import { personOn } from '../../../domain/vitals/limits.ts';
import { useDraft } from '../../client/drafts.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CircumstanceFields } from './circumstance-fields.tsx';
import { CriticalNotes } from './critical-notes.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { focusMeasure } from './move-focus.ts';
import { UnsavedNote } from './unsaved-note.tsx';
import { useSaveVitals } from './use-save-vitals.ts';
import { useVitalsEntry } from './use-vitals-entry.ts';
import {
  hasNumbers,
  newVitalsDraft,
  type VitalsDraft,
  vitalsDraftName,
  vitalsDraftSchema,
} from './vitals-draft.ts';
import styles from './vitals-form.module.css';

/** Whose vitals, and in which visit. */
export interface VitalsSubject {
  readonly residentId: string;
  readonly visitId: string;
  readonly sex: string;
  readonly birthDate: string | null;
  readonly complaint: string | null;
}

export type SaveKind = 'save' | 'save-and-send';

export interface SavedForm {
  /** Null: nothing was measured. */
  readonly row: VitalsRow | null;
  readonly isOlder: boolean;
  /** As it is to stand now; undefined: untouched. */
  readonly complaint: string | undefined;
}

interface VitalsFormProps {
  readonly subject: VitalsSubject;
  readonly earlier: readonly VitalsRow[];
  /** The person is here: the first field has the focus. */
  readonly isFocused: boolean;
  readonly asksComplaint: boolean;
  /** Saving can also send the person on; without it both keys only save. */
  readonly canSend: boolean;
  /** What Ctrl+Enter says it does. */
  readonly saveText: string;
  readonly enabled: boolean;
  readonly isBusy: boolean;
  /** The numbers are saved: the rest of the work. Gives back a complaint that could not be saved. */
  readonly onSaved: (saved: SavedForm, kind: SaveKind) => Promise<string | undefined>;
  /** Where to go next, and buttons of the page. */
  readonly children?: ReactNode;
}

const blank: Omit<VitalsDraft, 'vitalsId'> = { texts: {}, circumstances: {} };

/** One set of measurements by hand. Mount it anew for every visit. */
export function VitalsForm(props: VitalsFormProps) {
  const { subject, earlier, isFocused, asksComplaint, canSend, saveText, enabled, isBusy, onSaved } = props;
  const form = useRef<HTMLFormElement>(null);
  const complaintId = useId();
  const [askedEmpty, setAskedEmpty] = useState(false);
  const kept = useDraft(vitalsDraftName(subject.visitId), vitalsDraftSchema);
  const today = clinicDate(Date.now());
  const draft: Omit<VitalsDraft, 'vitalsId'> = kept.value ?? blank;
  const entry = useVitalsEntry(draft, personOn(subject.birthDate, subject.sex, today), today);
  const change = (part: Partial<VitalsDraft>) => {
    const next = { ...(kept.value ?? newVitalsDraft()), ...part };
    const isEmpty = !hasNumbers(next) && next.complaint === undefined && next.triedMs === undefined;
    kept.write(isEmpty ? undefined : next);
  };
  const save = useSaveVitals((triedMs) => change({ triedMs }));

  async function saveAll(kind: SaveKind) {
    const { value } = kept;
    if (save.isPending || isBusy) return;
    setAskedEmpty(value === undefined);
    if (value === undefined) return;
    const refused = entry.reveal();
    if (refused) {
      focusMeasure(form.current, refused.field);
      return;
    }
    let saved: Pick<SavedForm, 'row' | 'isOlder'> = { row: null, isOlder: false };
    if (hasNumbers(value)) {
      const { residentId, visitId } = subject;
      const done = await save
        .mutateAsync({ residentId, visitId, draft: value, values: entry.values })
        .catch(() => undefined);
      if (!done) return;
      saved = done;
    }
    const complaint = await onSaved({ ...saved, complaint: value.complaint }, kind);
    kept.write(complaint === undefined ? undefined : { ...newVitalsDraft(), complaint });
  }

  // A dialogue keeps its keys from the window: within the form they are heard here.
  function onKeyDown(event: KeyboardEvent) {
    if (!enabled || !event.ctrlKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    void saveAll(event.key === 'Enter' ? 'save-and-send' : 'save');
  }

  useShortcut('Ctrl+Enter', saveText, () => void saveAll('save-and-send'), { enabled });
  useShortcut('Ctrl+S', '只保存测量', () => void saveAll('save'), { enabled });
  return (
    <form
      ref={form}
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <MeasureFields
        texts={draft.texts}
        entry={entry}
        earlier={earlier}
        today={today}
        isFocused={isFocused}
        onTexts={(texts) => change({ texts })}
      />
      <CircumstanceFields draft={draft} onChange={(circumstances) => change({ circumstances })} />
      <CriticalNotes marks={entry.check.marks} />
      {asksComplaint && (
        <div className={styles.complaint}>
          <label htmlFor={complaintId}>主诉</label>
          <Input
            id={complaintId}
            data-after-measures
            maxLength={1_000}
            placeholder="症状和持续时间，如：头晕 3 天"
            value={draft.complaint ?? subject.complaint ?? ''}
            onChange={({ target }) => change({ complaint: target.value })}
          />
        </div>
      )}
      <div className={styles.foot}>
        {askedEmpty && kept.value === undefined && (
          <Sentence tone="info">
            还没有填写，没有保存。{canSend && '不测量就转走请用“转出”（Alt+T）。'}
          </Sentence>
        )}
        <UnsavedNote error={save.error} wasTried={kept.value?.triedMs !== undefined} />
        {props.children}
        <span className={styles.spring} />
        {canSend && (
          <Button disabled={!enabled || isBusy} onClick={() => void saveAll('save')}>
            只保存
            <KeyHint keys="Ctrl+S" />
          </Button>
        )}
        <Button
          type="primary"
          size="large"
          disabled={!enabled}
          loading={save.isPending || isBusy}
          onClick={() => void saveAll('save-and-send')}
        >
          {saveText}
          <KeyHint keys="Ctrl+Enter" />
        </Button>
      </div>
    </form>
  );
}
