import { type RefObject, useRef, useState } from 'react';
import type { ReadingRow } from '../../../contract/readings.ts';
import type { VitalsRow } from '../../../contract/visits.ts';
import { personOn } from '../../../domain/vitals/limits.ts';
import { useDraft } from '../../client/drafts.ts';
import { node } from '../../client/node.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { dropReading, fillDraft, fitsIn, supersededBy, unmarkTyped } from './draft-readings.ts';
import { focusMeasure } from './move-focus.ts';
import { type DeviceFill, useDeviceFill } from './use-device-fill.ts';
import { useSaveVitals } from './use-save-vitals.ts';
import { useVitalsEntry, type VitalsEntry } from './use-vitals-entry.ts';
import {
  hasNumbers,
  newVitalsDraft,
  type VitalsDraft,
  vitalsDraftName,
  vitalsDraftSchema,
} from './vitals-draft.ts';

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
  /** What was typed after an attempt that did reach the node stands in no set: it has to be corrected in. */
  readonly isOlder: boolean;
  /** As it is to stand now; undefined: untouched. */
  readonly complaint: string | undefined;
}

/** The numbers are saved: the rest of the work. Gives back a complaint that could not be saved. */
export type OnSaved = (saved: SavedForm, kind: SaveKind) => Promise<string | undefined>;

export interface VitalsFormWork {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly draft: Omit<VitalsDraft, 'vitalsId'>;
  readonly today: string;
  readonly entry: VitalsEntry;
  readonly change: (part: Partial<VitalsDraft>) => void;
  readonly device: DeviceFill;
  /** Puts a reading in, in the place of what was typed. */
  readonly takeReading: (row: ReadingRow) => void;
  readonly dropReading: (readingId: string) => void;
  /** Save was pressed on an empty form. */
  readonly isEmptyAsked: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly saveAll: (kind: SaveKind) => Promise<void>;
}

const SUPERSEDED = '同一设备随后的读数已代替';
const blank: VitalsFormWork['draft'] = { texts: {}, circumstances: {} };

/**
 * What is typed into one set, kept until it is saved.
 *
 * @param savedHere the newest set that this visit has already: with nothing typed since, the person is sent on with it
 */
export function useVitalsForm(
  subject: VitalsSubject,
  savedHere: VitalsRow | undefined,
  onSaved: OnSaved,
): VitalsFormWork {
  const form = useRef<HTMLFormElement>(null);
  const [isEmptyAsked, setEmptyAsked] = useState(false);
  const kept = useDraft(vitalsDraftName(subject.visitId), vitalsDraftSchema);
  const draft = kept.value ?? blank;
  const today = clinicDate(Date.now());
  const entry = useVitalsEntry(draft, personOn(subject.birthDate, subject.sex, today), today);
  const change = (part: Partial<VitalsDraft>) =>
    kept.update((now = newVitalsDraft()) => {
      const next = unmarkTyped(now, { ...now, ...part });
      const isEmpty = !hasNumbers(next) && next.complaint === undefined && next.triedMs === undefined;
      return isEmpty ? undefined : next;
    });
  /** Puts a reading in; by itself only where nothing typed stands in the way. */
  function fill(row: ReadingRow, isAsked: boolean): boolean {
    const isFilling = isAsked || fitsIn(draft, row);
    if (!isFilling) return false;
    const superseded = supersededBy(draft, row);
    kept.update((now = newVitalsDraft()) => fillDraft(now, row));
    // Where this fails they wait among the unclaimed, which loses nothing.
    if (superseded.length > 0)
      node.readings.dismiss({ readingIds: superseded, reason: SUPERSEDED }).catch(() => {});
    return true;
  }
  const device = useDeviceFill((row) => fill(row, false));
  const save = useSaveVitals((triedMs) => change({ triedMs }));

  async function saveNumbers(value: VitalsDraft): Promise<Omit<SavedForm, 'complaint'> | undefined> {
    if (!hasNumbers(value)) return { row: null, isOlder: false };
    const { residentId, visitId } = subject;
    const wish = { residentId, visitId, draft: value, values: entry.values };
    return save.mutateAsync(wish).catch(() => undefined);
  }

  async function saveAll(kind: SaveKind): Promise<void> {
    const { value } = kept;
    if (save.isPending) return;
    if (value === undefined) {
      const isDone = savedHere !== undefined && kind === 'save-and-send';
      setEmptyAsked(!isDone);
      if (isDone) await onSaved({ row: savedHere, isOlder: false, complaint: undefined }, kind);
      return;
    }
    const refused = entry.reveal();
    if (refused) return focusMeasure(form.current, refused.field);
    const saved = await saveNumbers(value);
    if (!saved) return;
    const complaint = await onSaved({ ...saved, complaint: value.complaint }, kind);
    kept.write(complaint === undefined ? undefined : { ...newVitalsDraft(), complaint });
  }

  return {
    form,
    draft,
    today,
    entry,
    change,
    device,
    takeReading: (row) => {
      fill(row, true);
      device.settle(row);
    },
    dropReading: (readingId) => kept.update((now) => now && dropReading(now, readingId)),
    isEmptyAsked: isEmptyAsked && kept.value === undefined,
    isSaving: save.isPending,
    error: save.error,
    saveAll,
  };
}
