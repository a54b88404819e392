import { type NoteSection, noteSectionSchema } from '../../../domain/visits/events.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import { faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import type { NotesDraft, NotesPart } from './notes-draft.ts';

/** Saves complaint and sections one by one, so that after a failure only the rest has to be tried again. */
export async function saveNotes(
  visit: VisitState,
  { complaint, sections }: NotesDraft,
  onSaved: (part: NotesPart, text: string) => void,
): Promise<void> {
  if (complaint !== undefined) {
    await saveComplaint(visit, complaint.trim());
    onSaved('complaint', complaint);
  }
  for (const section of noteSectionSchema.options) {
    const note = sections[section];
    if (!note) continue;
    await saveSection(visit.visitId, section, note.noteId, note.text.trim());
    onSaved(section, note.text);
  }
}

async function saveComplaint({ visitId, complaint: was }: VisitState, now: string): Promise<void> {
  if (now !== '' && now !== was) await node.visits.recordComplaint({ visitId, was, now });
}

async function saveSection(visitId: string, section: NoteSection, noteId: string, text: string) {
  if (text === '') return;
  try {
    await node.visits.writeNote({ visitId, noteId, section, text });
  } catch (error) {
    // An attempt that got no answer did reach the node. What was typed since then becomes an amendment.
    if (faultOf(error).code !== 'note-exists') throw error;
    const { visit } = await node.visits.get({ visitId });
    const kept = visit.notes.find((note) => note.noteId === noteId);
    if (!kept || kept.text === text) return;
    await node.visits.amendNote({ visitId, noteId, was: kept.text, now: text, reason: '保存后继续书写' });
  }
}
