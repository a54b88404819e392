import { create } from 'zustand';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import { onNextPerson } from '../../../client/next-person.ts';
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

/** By the record's id. Outside the page: a card on the reader calls to the desk in the middle of an edit. */
export const useOpenEdits = create<Readonly<Record<string, OpenEdit>>>(() => ({}));

onNextPerson(() => useOpenEdits.setState({}, true));

export function beginEdit(shown: ResidentState): void {
  const draft = draftOf({ ...shown.details, guardian: shown.guardian });
  const store = createFormStore({ draft, today: clinicDate(Date.now()), rules: editRules(shown) });
  useOpenEdits.setState({ [shown.id]: { shown, store, reason: '' } });
}

export function changeEdit(id: string, part: Partial<OpenEdit>): void {
  useOpenEdits.setState((edits) => (edits[id] ? { [id]: { ...edits[id], ...part } } : edits));
}

export function endEdit(id: string): void {
  useOpenEdits.setState(({ [id]: _, ...others }) => others, true);
}
