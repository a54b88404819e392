import type { Migration } from '../migrate.ts';
import { journal } from './0010-journal.ts';
import { ecgSpool } from './0020-ecg-spool.ts';

/** In order; a step that has shipped is never edited. Each has a test from the version before. */
export const migrations: readonly Migration[] = [
  { version: 10, sql: journal },
  { version: 20, sql: ecgSpool },
];

/** Tables that hold what cannot be made again; everything else in the file follows from the journal. */
export const DURABLE_TABLES: readonly string[] = [
  'meta',
  'identity',
  'log',
  'journal',
  'blob',
  'subject',
  'ecg_capture',
  'ecg_piece',
];
