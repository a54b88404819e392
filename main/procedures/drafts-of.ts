import type { Draft } from '../../domain/journal/index.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import { refused } from './base.ts';

/** The entries of a decision, or the refusal to the caller; `subjectId`: whom it is about. */
export function draftsOf(decision: Decision<string>, subjectId?: string): readonly Draft[] {
  if (decision.ok) return decision.drafts;
  throw refused(decision.code, decision.sentence, subjectId === undefined ? {} : { subjectId });
}
