import { draft } from '../../../domain/journal/index.ts';
import { decideClosing, reopeningFault } from '../../../domain/residents/closing-rules.ts';
import { decideResolution } from '../../../domain/residents/conflict-rules.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { decideMerge, decideUnmerge } from '../../../domain/residents/merge-rules.ts';
import { cardsClosedWith } from '../../chronic/close-with-record.ts';
import { os, refused } from '../base.ts';
import { residentOf, todayOf } from './views.ts';

const OK = { ok: true } as const;

export const closeRecord = os.residents.closeRecord.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const decision = decideClosing(residentOf(services, input.id), input.closure, todayOf(services));
    if (!decision.ok) throw refused('cannot-close', decision.sentence);
    const closed = draft(residentKinds.recordClosed, input.id, decision.body);
    return [closed, ...cardsClosedWith(services, input.id, decision.body)];
  });
  return OK;
});

export const reopen = os.residents.reopen.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const fault = reopeningFault(residentOf(services, input.id), input.reason);
    if (fault !== undefined) throw refused('cannot-reopen', fault);
    return [draft(residentKinds.recordReopened, input.id, { reason: input.reason })];
  });
  return OK;
});

export const merge = os.residents.merge.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const [loser, survivor] = [residentOf(services, input.loser), residentOf(services, input.survivor)];
    const decision = decideMerge(loser, survivor, input.reason);
    if (!decision.ok) throw refused('cannot-merge', decision.sentence);
    return [draft(residentKinds.merged, input.loser, decision.body)];
  });
  return OK;
});

export const unmerge = os.residents.unmerge.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const decision = decideUnmerge(residentOf(services, input.id), input.reason);
    if (!decision.ok) throw refused('cannot-unmerge', decision.sentence);
    return [draft(residentKinds.unmerged, input.id, decision.body)];
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
