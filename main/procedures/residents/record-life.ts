import { draft } from '../../../domain/journal/index.ts';
import { decideResolution } from '../../../domain/residents/conflict-rules.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { decideMerge, decideUnmerge } from '../../../domain/residents/merge-rules.ts';
import { os, refused } from '../base.ts';
import { residentOf } from './views.ts';

const OK = { ok: true } as const;

export const merge = os.residents.merge.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const [loser, survivor] = [residentOf(services, input.loser), residentOf(services, input.survivor)];
    const decision = decideMerge(loser, survivor, input.reason);
    if (!decision.ok) throw refused('cannot-merge', decision.sentence);
    const { reason } = decision.body;
    return [
      draft(residentKinds.merged, loser.id, decision.body),
      draft(residentKinds.absorbed, survivor.id, { loser: loser.id, reason }),
    ];
  });
  return OK;
});

export const unmerge = os.residents.unmerge.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const decision = decideUnmerge(residentOf(services, input.id), input.reason);
    if (!decision.ok) throw refused('cannot-unmerge', decision.sentence);
    const { from, reason } = decision.body;
    return [
      draft(residentKinds.unmerged, input.id, decision.body),
      draft(residentKinds.released, from, { loser: input.id, reason }),
    ];
  });
  return OK;
});

export const resolveConflict = os.residents.resolveConflict.handler(
  ({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const state = residentOf(services, input.id);
      const seen = state.conflicts.filter((conflict) => input.settles.includes(conflict.by));
      const decision = decideResolution({ ...state, conflicts: seen }, input.field, input.chosen ?? null);
      if (!decision.ok) throw refused('cannot-resolve', decision.sentence);
      return [draft(residentKinds.conflictResolved, input.id, decision.body)];
    });
    return OK;
  },
);
