import type { EcgCriticalView } from '../../contract/ecg-views.ts';
import { HAND_LIST } from '../../domain/ecg/critical/hand-list.ts';
import { decideAcknowledge, decideRaiseByHand } from '../../domain/ecg/record/rules.ts';
import { type EcgState, isOpen } from '../../domain/ecg/record/state.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import { ruleSetOf } from '../ecg/service.ts';
import type { Services } from '../services.ts';
import { ecgsWithOpenCriticals } from '../store/queries/ecg.ts';
import { type CallContext, notFound, os, type SignedIn } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { criticalView, ecgOf } from './ecg/views.ts';
import { whileSignedIn } from './while-signed-in.ts';

/** Open ones, the oldest first: it has waited longest. */
function openCriticals(services: Services): readonly EcgCriticalView[] {
  return ecgsWithOpenCriticals(services.store.db)
    .flatMap((ecg) => ecg.criticals.filter(isOpen).map((critical) => criticalView(services, ecg, critical)))
    .sort((a, b) => a.raisedAtMs - b.raisedAtMs);
}

async function* following(services: Services, signal: AbortSignal | undefined) {
  const changes = services.committed.subscribe('ecg', { signal });
  yield openCriticals(services);
  for await (const { kind } of changes) {
    // An assignment gives an open one its person's name.
    if (kind !== 'ecg.read') yield openCriticals(services);
  }
}

/** Decides on the ECG as it stands inside the transaction, writes, and gives the critical value that it was about. */
function act(
  { services, actor }: CallContext & SignedIn,
  ecgId: string,
  decide: (ecg: EcgState) => Decision<string>,
): EcgCriticalView {
  const [entry] = services.store.append(actor, () => draftsOf(decide(ecgOf(services, ecgId))));
  const told = entry?.body as { readonly criticalId: string } | undefined;
  const ecg = ecgOf(services, ecgId);
  const critical = ecg.criticals.find(({ criticalId }) => criticalId === told?.criticalId);
  if (!critical) throw notFound();
  return criticalView(services, ecg, critical);
}

export const ecgCriticalsProcedures = {
  open: os.ecgCriticals.open.handler(({ context, signal }) =>
    whileSignedIn(context, following(context.services, signal)),
  ),

  handList: os.ecgCriticals.handList.handler(({ context: { services } }) => {
    const ruleSet = ruleSetOf(services.store);
    return HAND_LIST.filter(({ sets }) => sets.includes(ruleSet)).map(({ code, words }) => ({ code, words }));
  }),

  raise: os.ecgCriticals.raise.handler(({ input: { ecgId, code }, context }) =>
    act(context, ecgId, (ecg) => decideRaiseByHand(ecg, code, ruleSetOf(context.services.store))),
  ),

  acknowledge: os.ecgCriticals.acknowledge.handler(({ input: { ecgId, ...body }, context }) =>
    act(context, ecgId, (ecg) => decideAcknowledge(ecg, body)),
  ),
};
