import type { Draft } from '../../../domain/journal/index.ts';
import type { Decision } from '../../../domain/visits/decision.ts';

/** What a rule lets happen. What it refuses, a trainee has done differently before: that stays theirs. */
export function permitted(decision: Decision<string>): readonly Draft[] {
  return decision.ok ? decision.drafts : [];
}
