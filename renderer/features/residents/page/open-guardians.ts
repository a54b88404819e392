import type { Guardian } from '../../../../domain/residents/guardian.ts';
import { createKept } from '../../../client/kept.ts';
import { draftOf, type GuardianDraft, noGuardian } from '../form/draft.ts';

/** A guardian who is being entered or changed. */
export interface OpenGuardian {
  /** As it was shown: only so can a change over another one be noticed. */
  readonly was: Guardian | null;
  readonly draft: GuardianDraft;
  readonly reason: string;
}

/** By the id of the record of whom they look after. */
const guardians = createKept<OpenGuardian>();

export const useOpenGuardian = guardians.useKept;

export function beginGuardian(id: string, was: Guardian | null): void {
  const draft = draftOf({ guardian: was }).guardian ?? noGuardian;
  guardians.update(id, () => ({ was, draft, reason: '' }));
}

export function changeGuardian(id: string, part: Partial<OpenGuardian>): void {
  guardians.update(id, (open) => open && { ...open, ...part });
}

export function endGuardian(id: string): void {
  guardians.update(id, () => undefined);
}
