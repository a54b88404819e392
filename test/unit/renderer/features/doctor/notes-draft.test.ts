import { describe, expect, it } from 'vitest';
import {
  emptyNotes,
  isEmptyDraft,
  notesDraftSchema,
  partText,
  withoutSaved,
  withPart,
} from '../../../../../renderer/features/doctor/notes-draft.ts';

describe('a draft of notes', () => {
  it('keeps the id of a note from its first letter on', () => {
    const first = withPart(emptyNotes, 'assessment', '高');
    const later = withPart(first, 'assessment', '高血压');
    expect(later.sections.assessment?.noteId).toBe(first.sections.assessment?.noteId);
    expect(partText(later, 'assessment')).toBe('高血压');
    expect(notesDraftSchema.parse(JSON.parse(JSON.stringify(later)))).toEqual(later);
  });

  it('is empty again when everything was taken back', () => {
    const draft = withPart(withPart(emptyNotes, 'complaint', '头晕'), 'treatment', '休息');
    expect(isEmptyDraft(draft)).toBe(false);
    expect(isEmptyDraft(withPart(withPart(draft, 'complaint', undefined), 'treatment', ''))).toBe(true);
  });

  it('keeps an emptied complaint, which is not the same as an untouched one', () => {
    expect(partText(withPart(emptyNotes, 'complaint', ''), 'complaint')).toBe('');
  });

  it('loses what was saved, but not what was typed while it was being saved', () => {
    const sent = withPart(emptyNotes, 'treatment', '休息');
    expect(isEmptyDraft(withoutSaved(sent, 'treatment', '休息'))).toBe(true);
    const typedOn = withPart(sent, 'treatment', '休息三天');
    expect(partText(withoutSaved(typedOn, 'treatment', '休息'), 'treatment')).toBe('休息三天');
  });
});
