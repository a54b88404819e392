import type { Stamp } from '../journal/hybrid-clock.ts';
import type { EntryOf } from '../journal/kind.ts';
import { overwritten, rejected, type VisitConflict } from './conflict.ts';
import type { NoteSection, visitKinds } from './events.ts';

export interface VisitNote {
  readonly noteId: string;
  readonly section: NoteSection;
  /** As it reads now. */
  readonly text: string;
  readonly byStaffId: string;
  readonly at: Stamp;
  /** Every change, oldest first: a medical record keeps what it said before (修改留痕). */
  readonly amendments: readonly {
    readonly was: string;
    readonly now: string;
    readonly reason: string;
    readonly byStaffId: string;
    readonly at: Stamp;
  }[];
}

interface Notes {
  readonly notes: readonly VisitNote[];
  readonly conflicts: readonly VisitConflict[];
}

type Written = EntryOf<Pick<typeof visitKinds, 'noteWritten'>>;
type Amended = EntryOf<Pick<typeof visitKinds, 'noteAmended'>>;

export function writeNote({ notes, conflicts }: Notes, entry: Written): Notes {
  const { noteId, section, text } = entry.body;
  const same = notes.find((note) => note.noteId === noteId);
  if (same) {
    return { notes, conflicts: [...conflicts, ...rejected(entry, `note:${noteId}`, same.text, text)] };
  }
  const { at, actor } = entry;
  return {
    notes: [...notes, { noteId, section, text, byStaffId: actor.staffId, at, amendments: [] }],
    conflicts,
  };
}

/** An amendment of a note that is not here yet waits: the note's own entry refolds the visit when it comes. */
export function amendNote({ notes, conflicts }: Notes, entry: Amended): Notes {
  const { noteId, ...change } = entry.body;
  const note = notes.find((candidate) => candidate.noteId === noteId);
  if (!note) return { notes, conflicts };
  const amendment = { ...change, byStaffId: entry.actor.staffId, at: entry.at };
  const amended = { ...note, text: change.now, amendments: [...note.amendments, amendment] };
  return {
    notes: notes.map((candidate) => (candidate === note ? amended : candidate)),
    conflicts: [...conflicts, ...overwritten(entry, `note:${noteId}`, note.text, change)],
  };
}
