import { z } from 'zod';
import { type NoteSection, noteSectionSchema } from '../../../domain/visits/events.ts';

/** Notes on their way to being saved, by section. */
export const notesDraftSchema = z.object({
  complaint: z.string().optional(),
  sections: z.partialRecord(noteSectionSchema, z.object({ noteId: z.uuid(), text: z.string() })),
});
export type NotesDraft = Readonly<z.infer<typeof notesDraftSchema>>;
export type NotesPart = NoteSection | 'complaint';

export const notesDraftName = (visitId: string) => `notes ${visitId}`;
export const emptyNotes: NotesDraft = { sections: {} };

export function partText({ complaint, sections }: NotesDraft, part: NotesPart): string | undefined {
  return part === 'complaint' ? complaint : sections[part]?.text;
}

/** The draft with one part's text; undefined takes the part out. A note's id is chosen with its first letter. */
export function withPart(draft: NotesDraft, part: NotesPart, text: string | undefined): NotesDraft {
  if (part === 'complaint') {
    return { sections: draft.sections, ...(text !== undefined && { complaint: text }) };
  }
  const { [part]: before, ...others } = draft.sections;
  if (text === undefined || text === '') return { ...draft, sections: others };
  const noteId = before?.noteId ?? crypto.randomUUID();
  return { ...draft, sections: { ...others, [part]: { noteId, text } } };
}

/** What is left when a part was saved as `text`; whoever typed on meanwhile keeps what they typed. */
export function withoutSaved(draft: NotesDraft, part: NotesPart, text: string): NotesDraft {
  return partText(draft, part) === text ? withPart(draft, part, undefined) : draft;
}

export function isEmptyDraft({ complaint, sections }: NotesDraft): boolean {
  return complaint === undefined && Object.keys(sections).length === 0;
}
