import type { Migration } from '../migrate.ts';
import { journal } from './0010-journal.ts';

/** In order; a step that has shipped is never edited. Each has a test from the version before. */
export const migrations: readonly Migration[] = [{ version: 10, sql: journal }];
