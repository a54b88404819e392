import type { Draft } from '../../domain/journal/index.ts';
import type { Decision, Refused } from '../../domain/visits/decision.ts';
import { refused } from './base.ts';

/** A refusal that says of single fields what is wrong with them. */
type FieldsRefused = Refused<string> & {
  readonly errors: readonly { readonly field: string; readonly sentence: string }[];
};

/** The entries of a decision, or the refusal to the caller; `subjectId`: whom it is about. */
export function draftsOf(decision: Decision<string> | FieldsRefused, subjectId?: string): readonly Draft[] {
  if (decision.ok) return decision.drafts;
  throw refused(decision.code, decision.sentence, {
    ...('errors' in decision && { fields: decision.errors }),
    ...(subjectId !== undefined && { subjectId }),
  });
}
