import type { ResidentState } from '../../../../domain/residents/state.ts';
import { createKept } from '../../../client/kept.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { draftOf } from '../form/draft.ts';
import { createFormStore, type FormStore } from '../form/form-store.ts';
import { editRules } from './edit-rules.ts';

/** A record that is being edited. */
export interface OpenEdit {
  /** What the form showed when it was opened: only so can an edit over another be noticed. */
  readonly shown: ResidentState;
  readonly store: FormStore;
  readonly reason: string;
}

/** By the record's id: a card on the reader calls to the desk in the middle of an edit. */
const edits = createKept<OpenEdit>();

export const useOpenEdit = edits.useKept;

export function beginEdit(shown: ResidentState): void {
  const draft = draftOf({ ...shown.details, guardian: shown.guardian });
  const store = createFormStore({ draft, today: clinicDate(Date.now()), rules: editRules(shown) });
  edits.update(shown.id, () => ({ shown, store, reason: '' }));
}

export function changeEdit(id: string, part: Partial<OpenEdit>): void {
  edits.update(id, (edit) => edit && { ...edit, ...part });
}

export function endEdit(id: string): void {
  edits.update(id, () => undefined);
}
