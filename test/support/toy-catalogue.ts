import { z } from 'zod';
import { defineAggregate, defineKind, draft } from '../../domain/journal/index.ts';
import type { Catalogue } from '../../main/store/catalogue.ts';
import { defineEntryTable, defineProjection } from '../../main/store/projection.ts';

/** A small world for tests of the store: notes that are written and renamed, and looks that only leave a trace. */
export const noteKinds = {
  written: defineKind('notes.written', 1, 'note', 'clinic', z.object({ text: z.string().max(2_000) })),
  tagged: defineKind('notes.tagged', 1, 'note', 'county', z.object({ tag: z.string().max(40) })),
} as const;

export interface NoteState {
  readonly text: string;
  readonly tags: readonly string[];
}

export const noteAggregate = defineAggregate<NoteState, typeof noteKinds>(
  'note',
  noteKinds,
  (state, entry) => {
    switch (entry.kind) {
      case 'notes.written':
        return { text: entry.body.text, tags: state?.tags ?? [] };
      case 'notes.tagged':
        return { text: state?.text ?? '', tags: [...(state?.tags ?? []), entry.body.tag] };
    }
  },
);

export const lookKinds = {
  looked: defineKind('looks.looked', 1, 'look', 'clinic', z.object({ why: z.string() })),
} as const;

export const toyCatalogue: Catalogue = {
  projections: [
    defineProjection(1, noteAggregate, [
      {
        name: 'note_tag',
        sql: 'create table note_tag (tag text not null, subject integer not null, primary key (tag, subject)) without rowid',
        columns: ['tag', 'subject'],
        key: 2,
        rows: (state, no) => [...new Set(state.tags)].map((tag) => [tag, no]),
      },
    ]),
  ],
  entryTables: [
    defineEntryTable(
      defineAggregate('look', lookKinds, () => undefined),
      {
        version: 1,
        name: 'look',
        sql: 'create table look (place integer primary key, subject_id text not null, at text not null)',
        columns: ['subject_id', 'at'],
        row: (entry) => [entry.subject.id, entry.at],
      },
    ),
  ],
};

export const write = (id: string, text: string) => draft(noteKinds.written, id, { text });
export const tag = (id: string, name: string) => draft(noteKinds.tagged, id, { tag: name });
export const look = (id: string, why: string) => draft(lookKinds.looked, id, { why });
