import { useMutation } from '@tanstack/react-query';
import { useDraft } from '../../client/drafts.ts';
import { node } from '../../client/node.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import {
  emptyNotes,
  isEmptyDraft,
  type NotesDraft,
  type NotesPart,
  notesDraftName,
  notesDraftSchema,
  withoutSaved,
  withPart,
} from './notes-draft.ts';
import { saveNotes } from './save-notes.ts';

export interface NotesEntry {
  readonly draft: NotesDraft;
  readonly hasDraft: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly write: (part: NotesPart, text: string | undefined) => void;
  /** Saves everything; rejects when something is left. */
  readonly save: () => Promise<void>;
  /** The same; what went wrong is in `error`. */
  readonly trySave: () => void;
}

/** What the doctor writes about one visit: kept at every key, saved when asked. */
export function useNotes(visitId: string): NotesEntry {
  const kept = useDraft(notesDraftName(visitId), notesDraftSchema);
  const update = (change: (draft: NotesDraft) => NotesDraft) =>
    kept.update((now = emptyNotes) => {
      const next = change(now);
      return isEmptyDraft(next) ? undefined : next;
    });
  const saving = useMutation({
    mutationFn: async (draft: NotesDraft) => {
      const { visit } = await node.visits.get({ visitId });
      await saveNotes(visit, draft, (part, text) => update((now) => withoutSaved(now, part, text)));
    },
    onSettled: refreshQueue,
  });
  return {
    draft: kept.value ?? emptyNotes,
    hasDraft: kept.value !== undefined,
    isSaving: saving.isPending,
    error: saving.error,
    write: (part, text) => update((draft) => withPart(draft, part, text)),
    save: async () => {
      if (kept.value !== undefined) await saving.mutateAsync(kept.value);
    },
    trySave: () => {
      if (kept.value !== undefined) saving.mutate(kept.value);
    },
  };
}
