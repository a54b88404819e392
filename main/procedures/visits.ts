import type { Draft } from '../../domain/journal/index.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import type { VisitOutcome } from '../../domain/visits/events.ts';
import * as rules from '../../domain/visits/rules.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import { localDateOf } from '../clinic-time.ts';
import type { Services } from '../services.ts';
import { servicesFor } from '../signing/services-of-deed.ts';
import { visitsOfResidents } from '../store/queries/visits.ts';
import { type CallContext, os, type SignedIn } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { notePartSeen } from './looks.ts';
import { idsOfPerson, visitOf } from './records.ts';

/** Decides on the visit as it stands inside the transaction, writes, and gives the visit as it then is. */
function act(
  { services, actor }: CallContext & SignedIn,
  visitId: string,
  decide: (visit: VisitState) => Decision<string>,
): { visit: VisitState } {
  services.store.append(actor, () => draftsOf(decide(visitOf(services, visitId))));
  return { visit: visitOf(services, visitId) };
}

const CARED_FOR: ReadonlySet<VisitOutcome> = new Set(['treated', 'referred', 'admitted']);

/** What the visit fulfils of the person's contract with their family doctor. */
function fulfilledBy(services: Services, { visitId, residentId, ticket }: VisitState): readonly Draft[] {
  const on = localDateOf(services.nowMs());
  return servicesFor(services, residentId, {
    by: 'visit',
    deedId: visitId,
    on,
    group: null,
    evidence: `就诊 ${on} ${ticket}`,
  });
}

export const visitsProcedures = {
  get: os.visits.get.handler(({ input, context: { services, actor } }) => {
    const visit = visitOf(services, input.visitId);
    notePartSeen(services, actor, visit.residentId);
    return { visit };
  }),
  ofResident: os.visits.ofResident.handler(({ input, context: { services, actor } }) => {
    const ids = idsOfPerson(services, input.residentId);
    notePartSeen(services, actor, input.residentId);
    return [...visitsOfResidents(services.store.db, ids, input.limit)];
  }),
  recordComplaint: os.visits.recordComplaint.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideComplaint(visit, body)),
  ),
  writeNote: os.visits.writeNote.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideWriteNote(visit, body)),
  ),
  amendNote: os.visits.amendNote.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideAmendNote(visit, body)),
  ),
  change: os.visits.change.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideChange(visit, body)),
  ),
  close: os.visits.close.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => {
      const decision = rules.decideClose(visit, body);
      if (!decision.ok || !CARED_FOR.has(body.outcome)) return decision;
      return { ok: true, drafts: [...decision.drafts, ...fulfilledBy(context.services, visit)] };
    }),
  ),
  reopen: os.visits.reopen.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => {
      const { services } = context;
      const others = visitsOfResidents(services.store.db, idsOfPerson(services, visit.residentId), 50);
      return rules.decideReopen(visit, body, others);
    }),
  ),
  settleConflict: os.visits.settleConflict.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideSettleConflict(visit, body)),
  ),
};
